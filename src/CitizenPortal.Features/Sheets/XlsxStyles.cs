using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CitizenPortal.Features.Sheets;

/// <summary>The few looks of a written workbook, by their place in its list.</summary>
internal static class XlsxStyles
{
    public const uint Heading = 1;
    public const uint Text = 2;
    public const uint Whole = 3;
    public const uint Decimal = 4;
    public const uint Date = 5;

    /// <summary>As after a typed apostrophe: it stays text when somebody edits it.</summary>
    public const uint QuotedText = 6;

    private const uint OwnDate = 164;
    private const uint OwnDecimal = 165;
    private const uint BuiltInWhole = 1;
    private const uint BuiltInText = 49;
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    public static uint Of(SheetType type) => type switch
    {
        SheetType.Whole => Whole,
        SheetType.Decimal => Decimal,
        SheetType.Date => Date,
        _ => Text,
    };

    /// <summary>The number Excel keeps for a date; none before 1 March 1900, where its calendar has a day that never was.</summary>
    public static int? SerialOf(DateOnly date) => date < FirstSafeDay ? null : date.DayNumber - DayZero.DayNumber;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = OwnDate, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = OwnDecimal, FormatCode = "#,##0.0##" }) { Count = 2 },
        new Fonts(Letters(), Letters(new Bold())) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE3ECF4" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF5B6B7A" }) { Style = BorderStyleValues.Medium }, new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(Wrapped()) { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
            Format(BuiltInText), Format(BuiltInWhole), Format(OwnDecimal), Format(OwnDate), QuotedFormat()) { Count = 7 });

    private static Font Letters(params OpenXmlElement[] looks) => new([.. looks, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static CellFormat Format(uint number) => new(Wrapped()) { NumberFormatId = number, ApplyNumberFormat = true, ApplyAlignment = true };

    private static CellFormat QuotedFormat()
    {
        var format = Format(BuiltInText);
        format.QuotePrefix = true;
        return format;
    }
}
