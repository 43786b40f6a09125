using System.Globalization;
using System.Text.RegularExpressions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

/// <summary>One row of a table under its headings. What cannot be read as asked becomes a fault of the table and comes back as null.</summary>
public sealed partial class SheetLine
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly SheetTable _table;
    private readonly SheetRow _row;

    internal SheetLine(SheetTable table, SheetRow row) => (_table, _row) = (table, row);

    /// <summary>As Excel counts the rows.</summary>
    public int Number => _row.Number;

    /// <summary>The text without blanks at its ends, in NFC; a number or a date as it is shown.</summary>
    public string? Text(SheetColumn column, int limit = CleanText.ShortLimit)
    {
        var cell = _table.Cell(_row, column);
        var text = cell.Kind == SheetCellKind.Faulty ? null : VietnameseText.Normalize(cell.Text);
        if (string.IsNullOrEmpty(text))
        {
            return Missing(column, cell);
        }

        var wrong = VietnameseText.Inspect(cell.Text) != TextFault.None ? Say.Sheets["Value.Broken"] : text.Length > limit ? Say.Sheets.Format("Value.TooLong", limit) : null;
        if (wrong is not null)
        {
            Fail(column, wrong);
            return null;
        }

        return text;
    }

    public DateOnly? Date(SheetColumn column)
    {
        var cell = _table.Cell(_row, column);
        DateOnly? date = cell.Kind == SheetCellKind.Date ? cell.Date : TypedDay.Parse(cell.Text);
        if (date is null && !IsBlank(column, cell))
        {
            Fail(column, Say.Sheets["Value.NoDate"]);
        }

        return date;
    }

    public long? Whole(SheetColumn column)
    {
        var number = Decimal(column);
        if (number is { } some && some != decimal.Truncate(some))
        {
            Fail(column, Say.Sheets["Value.NoWhole"]);
            return null;
        }

        return number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }

    /// <summary>A number as Vietnamese write it, 1.234,5; a number cell of Excel as it is.</summary>
    public decimal? Decimal(SheetColumn column)
    {
        var cell = _table.Cell(_row, column);
        if (cell.Kind == SheetCellKind.Number)
        {
            return cell.Number;
        }

        var text = cell.Text.Trim();
        if (Number1234().IsMatch(text) && decimal.TryParse(text, NumberStyles.Number, Vietnamese, out var number))
        {
            return number;
        }

        if (!IsBlank(column, cell))
        {
            Fail(column, Say.Sheets["Value.NoNumber"]);
        }

        return null;
    }

    /// <summary>"có", "x" or 1; an empty cell is no.</summary>
    public bool? Truth(SheetColumn column)
    {
        var cell = _table.Cell(_row, column);
        switch (VietnameseText.Fold(cell.Text.Trim()))
        {
            case "co" or "x" or "1" or "dung":
                return true;
            case "khong" or "0" or "sai":
                return false;
            case "" when cell.Kind != SheetCellKind.Faulty:
                return column.Required ? Blank<bool>(column, cell) : false;
            default:
                Fail(column, Say.Sheets["Value.NoTruth"]);
                return null;
        }
    }

    /// <summary>Something is wrong with the value of this column in this row.</summary>
    public void Fail(SheetColumn column, string reason)
    {
        if (_table.Cell(_row, column) is { Kind: not SheetCellKind.Faulty } cell)
        {
            _table.Fail(_row, column, cell.IsEmpty ? null : cell.Text, reason);
        }
    }

    private string? Missing(SheetColumn column, SheetCell cell)
    {
        IsBlank(column, cell);
        return null;
    }

    private T? Blank<T>(SheetColumn column, SheetCell cell)
        where T : struct
    {
        IsBlank(column, cell);
        return null;
    }

    /// <summary>True when there is nothing more to say of the cell: it is empty (a fault where it is required), or its fault is told.</summary>
    private bool IsBlank(SheetColumn column, SheetCell cell)
    {
        if (cell.Kind != SheetCellKind.Faulty && !string.IsNullOrWhiteSpace(cell.Text))
        {
            return false;
        }

        if (column.Required)
        {
            Fail(column, Say.Sheets["Value.Missing"]);
        }

        return true;
    }

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number1234();
}
