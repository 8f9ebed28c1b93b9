namespace PolicyKit.Emit.Layout.Pages;

internal static class Points
{
    public static double FromMillimetres(double millimetres) => millimetres * 72 / 25.4;
}
