using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenPortal.Features.Sheets;

/// <summary>Which styles of a workbook show a number as a date: Excel keeps no dates, only numbers that look like one.</summary>
public sealed partial class XlsxFormats
{
    private readonly HashSet<int> _dates = [];

    public XlsxFormats(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { } sheet)
        {
            return;
        }

        var own = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null && IsDate(f.FormatCode?.Value ?? "")).Select(f => f.NumberFormatId!.Value).ToHashSet();
        var styles = (sheet.CellFormats?.Elements<CellFormat>() ?? []).Select(f => f.NumberFormatId?.Value ?? 0).ToList();
        _dates = [.. Enumerable.Range(0, styles.Count).Where(i => IsBuiltInDate(styles[i]) || own.Contains(styles[i]))];
    }

    public bool IsDateStyle(int style) => _dates.Contains(style);

    public static bool IsDate(string code) => DayOrYear().IsMatch(Quoted().Replace(code, ""));

    private static bool IsBuiltInDate(uint format) => format is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58;

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("[dDyY]", RegexOptions.CultureInvariant)]
    private static partial Regex DayOrYear();
}
