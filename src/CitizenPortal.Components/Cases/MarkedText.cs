namespace CitizenPortal.Components.Cases;

/// <summary>
/// Cuts a text into pieces, inside and outside of marks. Marks that overlap, are empty or lie outside the text are cut to what is left of them;
/// no letter is lost or doubled.
/// </summary>
public static class MarkedText
{
    public static IReadOnlyList<TextPiece> Pieces(string text, IReadOnlyList<TextMark>? marks) => Pieces(text, 0, text.Length, marks);

    /// <summary>Paragraphs (parted by an empty line) of lines of pieces.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<TextPiece>>> Paragraphs(string text, IReadOnlyList<TextMark>? marks)
    {
        var paragraphs = new List<IReadOnlyList<IReadOnlyList<TextPiece>>>();
        var lines = new List<IReadOnlyList<TextPiece>>();
        foreach (var (start, end) in Lines(text))
        {
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(Pieces(text, start, end, marks));
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(lines);
                lines = [];
            }
        }

        if (lines.Count > 0)
        {
            paragraphs.Add(lines);
        }

        return paragraphs;
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            yield return (start, i);
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }
    }

    private static List<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<TextMark>? marks)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var mark in (marks ?? []).OrderBy(m => m.Start))
        {
            var from = Math.Max(at, mark.Start);
            var to = (int)Math.Min(end, (long)mark.Start + mark.Length);
            if (to <= from)
            {
                continue;
            }

            Add(at, from, null);
            Add(from, to, mark);
            at = to;
        }

        Add(at, end, null);
        return pieces;

        void Add(int first, int last, TextMark? mark)
        {
            if (last > first)
            {
                pieces.Add(new(text[first..last], mark));
            }
        }
    }
}
