namespace CitizenPortal.Features.Files;

/// <summary>`Files:*`: the scanner (`host:port` or the path of a socket; empty: none) and how much may wait in texts that are not sent yet.</summary>
public sealed class FilesOptions
{
    public string Clamd { get; set; } = "";
    public int UnsentMegabytes { get; set; } = 2048;

    /// <summary>Follows from `Portal:DataDirectory`.</summary>
    public string Directory { get; set; } = "";
}
