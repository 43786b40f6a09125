namespace CitizenPortal.Domain.Files;

public static class FileLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int Size = 5 * 1024 * 1024;

    /// <summary>Files of one text: a question, a supplement, an answer, a note.</summary>
    public const int Count = 5;

    /// <summary>Files of one case, all texts together.</summary>
    public const int CountOfCase = 60;

    /// <summary>Pixels of one picture (and of all frames of a moving one together): what a reader's telephone can still unpack.</summary>
    public const long Pixels = 50_000_000;

    public const int NameLength = 120;
}
