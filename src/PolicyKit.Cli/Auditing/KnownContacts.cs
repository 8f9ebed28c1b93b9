using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>The telephone numbers and email addresses that some texts hold.</summary>
internal sealed class KnownContacts
{
    private readonly Lazy<HashSet<string>> _numbers;
    private readonly Lazy<HashSet<string>> _addresses;

    public KnownContacts(IEnumerable<SourceText> texts)
    {
        var sources = texts.Select(t => t.Content).ToArray();
        _numbers = new Lazy<HashSet<string>>(() => [.. sources.SelectMany(PrintedContacts.FindNumbers).Select(PrintedContacts.GetDigits)]);
        _addresses = new Lazy<HashSet<string>>(() => new(sources.SelectMany(PrintedContacts.FindAddresses), StringComparer.OrdinalIgnoreCase));
    }

    public bool HasNumber(string number) => _numbers.Value.Contains(PrintedContacts.GetDigits(number));

    public bool HasAddress(string address) => _addresses.Value.Contains(address);
}
