namespace PolicyKit.Binding.Profiles;

public enum FieldKind
{
    Text,
    FormatVersion,
    Choice,
    Date,
    Ages,
    Phone,
    Extension,
    Email,
    WebAddress,
    Hours,
    Urn,
    DfeNumber,
    SectionNumber,
    Colour,
    PicturePath,
    TextList,
    Map,
    MapList,

    /// <summary>A map, or a list of maps where one is not enough.</summary>
    MapOrList,

    /// <summary>A map whose keys others name, such as a pack's decisions.</summary>
    OpenMap,
}
