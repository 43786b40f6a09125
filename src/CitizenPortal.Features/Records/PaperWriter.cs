using System.Globalization;
using CitizenPortal.Features.Words;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CitizenPortal.Features.Records;

/// <summary>Writes a paper as .docx: A4, Times New Roman, the margins and the parts of the annex of NĐ 30/2020.</summary>
public static class PaperWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Font = "Times New Roman";
    private const int TwipsOfMillimetre = 57;
    private const int Size = 14;
    private const int LeftColumn = 3455;
    private const int RightColumn = 5900;

    public static byte[] Write(OfficialPaper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body([.. Parts(paper), Page()]));
            main.AddNewPart<StyleDefinitionsPart>().Styles = Defaults();
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(OfficialPaper paper) =>
    [
        Columns(
            [
                Line(paper.Managing.ToUpper(Vietnamese), 12),
                Line(paper.Office.ToUpper(Vietnamese), 12, bold: true, ruled: 7),
                Line(Say.Record.Format("Paper.Number", paper.Number ?? "        "), 13),
                .. paper.About is null ? Array.Empty<Paragraph>() : [Line(paper.About, 12)],
            ],
            [
                Line(Say.Record["Paper.Nation"], 12, bold: true),
                Line(Say.Record["Paper.Motto"], 13, bold: true, ruled: 11),
                Line(Say.Record.Format("Paper.Date", paper.Place, $"{paper.On.Day:00}", $"{paper.On.Month:00}", paper.On.Year), 13, italic: true),
            ]),
        Line("", Size),
        .. paper.Title is null ? Array.Empty<Paragraph>() : [Line(paper.Title.ToUpper(Vietnamese), Size, bold: true), Line("", Size)],
        .. Addressees(paper.To),
        Line("", Size),
        .. paper.Paragraphs.Select(Prose),
        Line("", Size),
        Columns(
            [Left(Say.Record["Paper.Copies"], 12, bold: true, italic: true), .. paper.Copies.Select(copy => Left($"- {copy}", 11))],
            [Line(Say.Record["Paper.Head"], 14, bold: true), Line(Say.Record["Paper.Sign"], 13, italic: true), .. Enumerable.Range(0, 4).Select(_ => Line("", Size))]),
    ];

    private static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    private static IEnumerable<Paragraph> Addressees(IReadOnlyList<string> to) => to is [var one]
        ? [Line($"{Say.Record["Paper.To"]} {one}", Size)]
        : [Line(Say.Record["Paper.To"], Size), .. to.Select((body, i) => Line($"- {body}{(i == to.Count - 1 ? "." : ";")}", Size))];

    /// <summary>A centred line; <paramref name="ruled"/> draws the short rule that the form wants under it, so many characters long.</summary>
    private static Paragraph Line(string text, int size, bool bold = false, bool italic = false, int ruled = 0)
    {
        var paragraph = new Paragraph(Set(JustificationValues.Center, firstLine: 0, after: ruled > 0 ? 0 : 40), Words(text, size, bold, italic));
        if (ruled > 0)
        {
            paragraph.Append(new Run(new Break()), Words(new string('_', ruled), 8, false, false));
        }

        return paragraph;
    }

    private static Paragraph Left(string text, int size, bool bold = false, bool italic = false) =>
        new(Set(JustificationValues.Left, 0, 0), Words(text, size, bold, italic));

    /// <summary>Justified, the first line 10 mm in, 6 pt after it.</summary>
    private static Paragraph Prose(string text) => new(Set(JustificationValues.Both, 10 * TwipsOfMillimetre, 120), Words(text, Size, false, false));

    private static ParagraphProperties Set(JustificationValues align, int firstLine, int after) => new(
        new SpacingBetweenLines { Before = "0", After = after.ToString(CultureInfo.InvariantCulture), Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = firstLine.ToString(CultureInfo.InvariantCulture) },
        new Justification { Val = align });

    private static Run Words(string text, int size, bool bold, bool italic)
    {
        var look = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font });
        if (bold)
        {
            look.Append(new Bold());
        }

        if (italic)
        {
            look.Append(new Italic());
        }

        look.Append(new FontSize { Val = (size * 2).ToString(CultureInfo.InvariantCulture) });
        return new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Table Columns(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right) => new(
        new TableProperties(new TableWidth { Width = $"{LeftColumn + RightColumn}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
        new TableGrid(new GridColumn { Width = $"{LeftColumn}" }, new GridColumn { Width = $"{RightColumn}" }),
        new TableRow(Cell(LeftColumn, left), Cell(RightColumn, right)));

    private static TableCell Cell(int width, IEnumerable<Paragraph> lines) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. lines]);

    private static SectionProperties Page() => new(
        new PageSize { Width = 210 * TwipsOfMillimetre - 64, Height = 297 * TwipsOfMillimetre - 91 },
        new PageMargin { Top = 20 * TwipsOfMillimetre, Bottom = 20 * TwipsOfMillimetre, Left = 30 * TwipsOfMillimetre, Right = 15 * TwipsOfMillimetre, Header = 567, Footer = 567, Gutter = 0 });

    private static Styles Defaults() => new(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
        new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font }, new FontSize { Val = "28" }, new Languages { Val = "vi-VN" }))));
}
