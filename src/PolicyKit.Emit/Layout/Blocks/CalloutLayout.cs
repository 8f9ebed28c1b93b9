using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lays a box that stands out: a bar, a tint and a drawn sign, so that its kind survives a black-and-white copy.</summary>
internal sealed class CalloutLayout(BlockLayout blocks)
{
    private readonly TypeScale _type = blocks.Context.Type;
    private readonly Palette _palette = blocks.Context.Palette;

    public ImmutableArray<Slab> Lay(Callout callout, Strip strip, StructureElement parent)
    {
        var ink = GetInk(callout.Kind);
        var isDanger = callout.Kind == CalloutKind.Danger;
        var barWidth = 0.42 * _type.Text;
        var frame = new Frame(strip.Left, strip.Width)
        {
            Fill = ink.Tint(0.93),
            Bar = ink,
            BarWidth = barWidth,
            Border = isDanger ? ink : null,
            BorderWidth = 1.4,
        };

        var element = new StructureElement("Div");
        var sign = 1.3 * _type.Text;
        var inner = strip.Indent(barWidth + _type.Padding);
        inner = inner with { Width = Math.Max(1, inner.Width - _type.Padding) };
        var beside = inner.Indent(sign + 0.5 * _type.Text);
        var content = callout.Title == "" ? [] : LayTitle(callout.Title, beside, element, isDanger ? ink : _palette.Text);

        var body = blocks.Lay(callout.Blocks, callout.Title == "" ? beside : inner, element, GetBullet(callout.Kind));
        content = [.. content, .. body.Select((slab, i) => i > 0 || content.IsEmpty ? slab : slab with { SpaceBefore = _type.Snap(0.3 * _type.Text * _type.Space), Break = BreakRule.Never })];
        if (content.IsEmpty)
            return [];

        var top = callout.Title == "" ? (_type.LineHeight - sign) / 2 : (TitleLineHeight - sign) / 2;
        content = content.SetItem(0, content[0] with { Items = Marks.DrawSign(callout.Kind, inner.Left, top, sign, ink).Concat(content[0].Items) });
        parent.Add(element);
        return KeepTogether([Slab.CreateSpace(_type.Padding), .. content, Slab.CreateSpace(_type.Padding)], frame, callout.Kind);
    }

    private double TitleLineHeight => _type.SnapUp(1.15 * 1.08 * _type.Text);

    private ImmutableArray<Slab> LayTitle(string title, Strip strip, StructureElement element, Rgb ink) =>
        [.. blocks.LayText(InlineRun.Tagged(title, FontStyle.Bold, element.AddElement("P")), strip, 1.08 * _type.Text, TitleLineHeight, ink)];

    // A warning is read whole or not at all, and another box of half a page is seldom broken; any box keeps its edges with its first and last line.
    private ImmutableArray<Slab> KeepTogether(ImmutableArray<Slab> slabs, Frame frame, CalloutKind kind)
    {
        var isShort = SlabStack.GetHeight(slabs) < 0.5 * blocks.Context.PageHeight;
        var least = !isShort ? BreakRule.Free : kind == CalloutKind.Danger ? BreakRule.Never : BreakRule.Avoid;
        return
        [
            .. slabs.Select((slab, i) => slab.Within(frame) with
            {
                Break = i == 0 ? BreakRule.Free : i == 1 || i == slabs.Length - 1 ? BreakRule.Never : slab.Break < least ? least : slab.Break,
            }),
        ];
    }

    private Rgb GetInk(CalloutKind kind) => kind switch
    {
        CalloutKind.Do => _palette.Go,
        CalloutKind.DoNot => _palette.Stop,
        CalloutKind.Danger => _palette.Danger,
        CalloutKind.Say => _palette.Heading,
        _ => _palette.Muted,
    };

    private static ListMarker GetBullet(CalloutKind kind) => kind switch
    {
        CalloutKind.Do => ListMarker.Tick,
        CalloutKind.DoNot => ListMarker.Cross,
        _ => ListMarker.Default,
    };
}
