using System.Globalization;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

/// <summary>What is wrong at one place of a file. <c>Row</c> counts from 1 as Excel shows it; 0 is the whole file.</summary>
public sealed record SheetFault(string? Sheet, int Row, string Reason)
{
    /// <summary>The column's letter: A, B, ... AA.</summary>
    public string? Column { get; init; }
    public string? Heading { get; init; }
    public string? Value { get; init; }

    /// <summary>Where and what, as one sentence for a terminal.</summary>
    public string Line => Row == 0 ? Reason
        : Column is null ? Say.Sheets.Format("Fault.AtRow", Row, Reason)
        : Value is null ? Say.Sheets.Format("Fault.AtCell", Row, Column, Heading ?? "", Reason)
        : Say.Sheets.Format("Fault.AtValue", Row, Column, Heading ?? "", Value, Reason);
}

/// <summary>The file as a whole, or one of its cells, cannot be read.</summary>
internal sealed class SheetFaultException(SheetFault fault) : Exception(fault.Reason)
{
    public SheetFault Fault { get; } = fault;

    public static SheetFaultException Of(string key, params object[] values) => new(new(null, 0, Say.Sheets.Format($"File.{key}", values)));
}

public static class SheetColumns
{
    private const int Letters = 26;

    /// <summary>The letter of a column counted from 1.</summary>
    public static string Name(int column) => column <= Letters ? ((char)('A' + column - 1)).ToString() : Name((column - 1) / Letters) + Name(((column - 1) % Letters) + 1);

    /// <summary>Row and column of a reference such as B12; null for anything else.</summary>
    internal static (int Row, int Column)? Place(string? reference)
    {
        var (column, i) = (0, 0);
        for (; reference is not null && i < reference.Length && i < 3 && char.IsAsciiLetterUpper(reference[i]); i++)
        {
            column = (column * Letters) + reference[i] - 'A' + 1;
        }

        return i > 0 && int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row, column) : null;
    }
}
