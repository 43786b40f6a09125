using CitizenPortal.Domain.Files;

namespace CitizenPortal.Features.Sheets;

/// <summary>How much of a table file is read, whatever it claims to hold.</summary>
public static class SheetLimits
{
    /// <summary>Bytes of the file as it is sent.</summary>
    public const int Bytes = FileLimits.Size;

    /// <summary>Rows with something in them.</summary>
    public const int Rows = 50_000;
    public const int Columns = 200;

    /// <summary>Characters of one cell; Excel itself holds no more.</summary>
    public const int CellLength = 32_767;

    /// <summary>Characters of all cells together, a text that many cells share counted each time.</summary>
    public const int AllText = 16_000_000;

    /// <summary>Faults that are listed; the rest is only counted.</summary>
    public const int ListedFaults = 500;
}
