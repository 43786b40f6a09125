using System.Text;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

/// <summary>A row of a file with its number as Excel shows it, and its cells by column counted from 1.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column >= 1 && column <= Cells.Count ? Cells[column - 1] : SheetCell.Empty;
}

/// <summary>The first visible sheet of a file; with faults there may be fewer rows.</summary>
public sealed record SheetReading(string Sheet, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetFault> Faults);

/// <summary>
/// Reads a table sent by somebody: .xlsx, or CSV in UTF-8. Told by content, never by name. Nothing is calculated: a cell with a formula is a
/// fault, so is a merged one; hidden sheets are not looked at.
/// </summary>
public static class SheetReader
{
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Never throws for any bytes.</summary>
    public static SheetReading Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return content.Length switch
            {
                0 => throw SheetFaultException.Of("Empty"),
                > SheetLimits.Bytes => throw SheetFaultException.Of("TooLarge"),
                _ when content.Span.StartsWith("PK"u8) => ReadWorkbook(content),
                _ when content.Span.StartsWith(OldOffice) => throw SheetFaultException.Of("OldOrLocked"),
                _ => CsvTable.Read(Decode(content.Span)),
            };
        }
        catch (SheetFaultException wrong)
        {
            return new("", [], [wrong.Fault]);
        }
    }

    private static SheetReading ReadWorkbook(ReadOnlyMemory<byte> content) => FileCheck.Read(content) switch
    {
        { Fault: null, Kind: FileKind.Xlsx } => XlsxTable.Read(content),
        { Fault: FileFault.Active } => throw SheetFaultException.Of("Active"),
        { Fault: FileFault.Virus } => throw SheetFaultException.Of("Virus"),
        { Fault: FileFault.Unpacked } => throw SheetFaultException.Of("TooMuch"),
        { Fault: FileFault.Locked } => throw SheetFaultException.Of("OldOrLocked"),
        { Fault: FileFault.Broken } => throw SheetFaultException.Of("Broken"),
        _ => throw SheetFaultException.Of("NotTable"),
    };

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("%PDF", StringComparison.Ordinal) ? throw SheetFaultException.Of("NotTable") : text;
        }
        catch (DecoderFallbackException)
        {
            throw SheetFaultException.Of("NotUtf8");
        }
    }

    /// <summary>A text that begins like a formula, also in the full-width letters that some programs turn into plain ones.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212' or '\uFE66' or '\uFE62' or '\uFE63' or '\uFE6B');

    internal static SheetFault FaultAt(string? sheet, int row, int column, string key, string? value = null) =>
        new(sheet, row, Say.Sheets[$"Cell.{key}"]) { Column = SheetColumns.Name(column), Value = value };
}
