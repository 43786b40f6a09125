using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

public enum SheetType { Text, Whole, Decimal, Date, Truth }

/// <summary>A column of a file that goes in or out: its heading, and how its cells are read, written and explained.</summary>
public sealed record SheetColumn(string Heading, SheetType Type = SheetType.Text)
{
    private const double UsualWidth = 18;

    public bool Required { get; init; }
    public string Hint { get; init; } = "";
    public string Example { get; init; } = "";

    /// <summary>In characters.</summary>
    public double Width { get; init; } = UsualWidth;

    /// <summary>Headings are compared without marks, case and blanks.</summary>
    internal string Key => KeyOf(Heading);

    internal static string KeyOf(string heading) => VietnameseText.Fold(heading.Trim().TrimEnd('*').Trim());
}

/// <summary>One sheet to be written; its rows are gone through once.</summary>
public sealed record SheetPage(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows);

/// <summary>Codes that may stand in a column, for the sheet of instructions.</summary>
public sealed record SheetCodes(string Heading, IEnumerable<(string Code, string Meaning)> Codes);

public static class SheetTemplate
{
    /// <summary>An empty sheet "Mẫu" and, behind it, "Hướng dẫn": what each column takes, an example, and the codes.</summary>
    public static byte[] Write(IReadOnlyList<SheetColumn> columns, params IReadOnlyList<SheetCodes> codes)
    {
        using var file = new MemoryStream();
        SheetWriter.Xlsx(file, new SheetPage(Say.Sheets["Template.Sheet"], columns, []), new SheetPage(Say.Sheets["Template.Guide"], GuideColumns, [.. columns.Select(Row), .. codes.SelectMany(Rows)]));
        return file.ToArray();
    }

    private static IReadOnlyList<SheetColumn> GuideColumns =>
    [
        new(Say.Sheets["Template.Column"]) { Width = 26 }, new(Say.Sheets["Template.Required"]) { Width = 12 }, new(Say.Sheets["Template.Type"]) { Width = 24 },
        new(Say.Sheets["Template.Hint"]) { Width = 70 }, new(Say.Sheets["Template.Example"]) { Width = 34 },
    ];

    private static SheetCell[] Row(SheetColumn column) =>
    [
        SheetCell.Of(column.Heading), SheetCell.Of(column.Required), SheetCell.Of(Say.Sheets[$"Type.{column.Type}"]), SheetCell.Of(column.Hint), SheetCell.Of(column.Example),
    ];

    private static IEnumerable<SheetCell[]> Rows(SheetCodes codes) =>
    [
        [], .. codes.Codes.Select(c => new[] { SheetCell.Of(codes.Heading), SheetCell.Empty, SheetCell.Of(Say.Sheets["Template.Code"]), SheetCell.Of(c.Meaning), SheetCell.Of(c.Code) }),
    ];
}
