using System.Collections.Frozen;
using System.Text;

namespace PolicyKit.Emit.Fonts;

/// <summary>
/// Joins a letter and an accent typed after it (as some Macs write names) into the one character that fonts hold.
/// Written out because the platform's own normalisation is off in culture-invariant mode.
/// </summary>
internal static class AccentComposition
{
    // Each accent with the letters it joins: letter and result in turn.
    private static readonly (char Accent, string Pairs)[] Accents =
    [
        ('\u0300', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ"),
        ('\u0301', "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź"),
        ('\u0302', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
        ('\u0303', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"),
        ('\u0304', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ"),
        ('\u0306', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
        ('\u0307', "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"),
        ('\u0308', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ"),
        ('\u030A', "AÅUŮaåuůwẘyẙ"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
        ('\u0327', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
        ('\u0328', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Composed = Accents
        .SelectMany(a => a.Pairs.Chunk(2).Select(p => KeyValuePair.Create((p[0], a.Accent), p[1])))
        .ToFrozenDictionary();

    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstAccent, LastAccent))
            return text;

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (result.Length > 0 && Composed.TryGetValue((result[^1], character), out var composed))
                result[^1] = composed;
            else
                result.Append(character);
        }

        return result.ToString();
    }
}
