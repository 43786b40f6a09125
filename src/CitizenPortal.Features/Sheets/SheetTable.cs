using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Sheets;

/// <summary>A file read against the columns somebody expects: its first row names them, in any order; every fault of the file is gathered here.</summary>
public sealed class SheetTable
{
    private readonly Dictionary<string, int> _places = [];
    private readonly HashSet<(int Row, string Column)> _faulty = [];
    private readonly List<SheetFault> _faults;
    private readonly string _sheet;

    private SheetTable(SheetReading reading)
    {
        _faults = [.. reading.Faults];
        _sheet = reading.Sheet;
        Lines = [.. reading.Rows.Skip(1).Select(row => new SheetLine(this, row))];
    }

    public IReadOnlyList<SheetLine> Lines { get; private set; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SheetFault> Faults => [.. _faults.OrderBy(f => f.Row).ThenBy(f => f.Column?.Length).ThenBy(f => f.Column, StringComparer.Ordinal)];

    public bool HasFaults => _faults.Count > 0;

    /// <summary>Without a heading that is required no line is given: nothing would be where it seems.</summary>
    public static SheetTable Open(ReadOnlyMemory<byte> content, IReadOnlyList<SheetColumn> columns)
    {
        var reading = SheetReader.Read(content);
        var table = new SheetTable(reading);
        if (reading.Rows.Count > 0)
        {
            table.ReadHeadings(reading.Rows[0], columns);
        }

        if (columns.Any(c => c.Required && !table._places.ContainsKey(c.Key)))
        {
            table.Lines = [];
        }
        else if (table.Lines.Count == 0 && !table.HasFaults)
        {
            table._faults.Add(new(reading.Sheet, 0, Say.Sheets["File.NoRows"]));
        }

        return table;
    }

    /// <summary>A fault of a row, or of the file for row 0, that concerns no single cell.</summary>
    public void Fail(int row, string reason) => _faults.Add(new(_sheet, row, reason));

    /// <summary>The file has that column, be it empty.</summary>
    public bool Has(SheetColumn column) => _places.ContainsKey(column.Key);

    internal SheetCell Cell(SheetRow row, SheetColumn column) => _places.TryGetValue(column.Key, out var place) ? row[place] : SheetCell.Empty;

    /// <summary>The first fault of a cell is told; what follows from it is not.</summary>
    internal void Fail(SheetRow row, SheetColumn column, string? value, string reason)
    {
        if (!_faulty.Add((row.Number, column.Key)))
        {
            return;
        }

        _faults.Add(new(_sheet, row.Number, reason) { Column = _places.TryGetValue(column.Key, out var place) ? SheetColumns.Name(place) : null, Heading = column.Heading, Value = value });
    }

    private void ReadHeadings(SheetRow first, IReadOnlyList<SheetColumn> columns)
    {
        var known = columns.Select(c => c.Key).ToHashSet();
        for (var place = 1; place <= first.Cells.Count; place++)
        {
            var heading = first[place].Text;
            var key = SheetColumn.KeyOf(heading);
            if (key.Length > 0 && (!known.Contains(key) || !_places.TryAdd(key, place)))
            {
                _faults.Add(new(_sheet, first.Number, Say.Sheets[known.Contains(key) ? "Heading.Twice" : "Heading.Unknown"]) { Column = SheetColumns.Name(place), Value = heading });
            }
        }

        foreach (var missing in columns.Where(c => c.Required && !_places.ContainsKey(c.Key)))
        {
            _faults.Add(new(_sheet, first.Number, Say.Sheets.Format("Heading.Missing", missing.Heading)));
        }
    }
}
