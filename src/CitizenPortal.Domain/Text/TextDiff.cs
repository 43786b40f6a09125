using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

public enum ChangeKind { Same, Removed, Added }

public sealed record TextChange(ChangeKind Kind, string Text);

/// <summary>
/// What became of a text, word by word: the longest row of words that both have stays, the rest was taken out or put in. Same and removed
/// pieces together are the older text exactly, same and added ones the newer.
/// </summary>
public static partial class TextDiff
{
    public static IReadOnlyList<TextChange> Compare(string older, string newer)
    {
        string[] before = [.. Word().Matches(older).Select(m => m.Value)];
        string[] after = [.. Word().Matches(newer).Select(m => m.Value)];
        Dictionary<string, int> numbers = [];
        int NumberOf(string word) => numbers.TryGetValue(word, out var known) ? known : numbers[word] = numbers.Count;
        var (keptBefore, keptAfter) = (new bool[before.Length], new bool[after.Length]);
        Keep(Array.ConvertAll(before, NumberOf), Array.ConvertAll(after, NumberOf), keptBefore, keptAfter);
        return Pieces(before, after, keptBefore, keptAfter);
    }

    private static List<TextChange> Pieces(string[] before, string[] after, bool[] keptBefore, bool[] keptAfter)
    {
        List<TextChange> pieces = [];
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            var (removed, added) = (Run(keptBefore, i, false), Run(keptAfter, j, false));
            var same = removed + added == 0 ? Run(keptBefore, i, true, Run(keptAfter, j, true)) : 0;
            Add(ChangeKind.Removed, before, i, removed);
            Add(ChangeKind.Added, after, j, added);
            Add(ChangeKind.Same, before, i, same);
            (i, j) = (i + removed + same, j + added + same);
        }

        return pieces;

        void Add(ChangeKind kind, string[] words, int from, int count)
        {
            if (count > 0)
            {
                pieces.Add(new(kind, string.Concat(words.AsSpan(from, count))));
            }
        }
    }

    private static int Run(bool[] kept, int from, bool value, int most = int.MaxValue)
    {
        var end = from;
        while (end < kept.Length && kept[end] == value && end - from < most)
        {
            end++;
        }

        return end - from;
    }

    // Hirschberg: halves one text and finds where the other divides, so that memory stays linear in long answers.
    private static void Keep(ReadOnlySpan<int> before, ReadOnlySpan<int> after, Span<bool> keptBefore, Span<bool> keptAfter)
    {
        var start = before.CommonPrefixLength(after);
        keptBefore[..start].Fill(true);
        keptAfter[..start].Fill(true);
        before = before[start..];
        after = after[start..];
        keptBefore = keptBefore[start..];
        keptAfter = keptAfter[start..];
        var (left, right) = (before.Length, after.Length);
        while (left > 0 && right > 0 && before[left - 1] == after[right - 1])
        {
            (keptBefore[--left], keptAfter[--right]) = (true, true);
        }

        before = before[..left];
        after = after[..right];
        if (before.Length <= 1 || after.IsEmpty)
        {
            if (before.Length == 1 && after.IndexOf(before[0]) is >= 0 and var at)
            {
                (keptBefore[0], keptAfter[at]) = (true, true);
            }

            return;
        }

        var half = before.Length / 2;
        var cut = Cut(Lengths(before[..half], after, false), Lengths(before[half..], after, true));
        Keep(before[..half], after[..cut], keptBefore[..half], keptAfter[..cut]);
        Keep(before[half..], after[cut..], keptBefore[half..left], keptAfter[cut..right]);
    }

    private static int Cut(int[] first, int[] second)
    {
        var best = 0;
        for (var k = 1; k < first.Length; k++)
        {
            best = first[k] + second[^(k + 1)] > first[best] + second[^(best + 1)] ? k : best;
        }

        return best;
    }

    /// <summary>For each beginning (or end) of <paramref name="after"/>: how many words it has in common with <paramref name="before"/>, in order.</summary>
    private static int[] Lengths(ReadOnlySpan<int> before, ReadOnlySpan<int> after, bool fromEnd)
    {
        var (last, row) = (new int[after.Length + 1], new int[after.Length + 1]);
        for (var i = 0; i < before.Length; i++)
        {
            var word = before[fromEnd ? before.Length - 1 - i : i];
            for (var j = 1; j < row.Length; j++)
            {
                row[j] = word == after[fromEnd ? after.Length - j : j - 1] ? last[j - 1] + 1 : Math.Max(row[j - 1], last[j]);
            }

            (last, row) = (row, last);
        }

        return last;
    }

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Word();
}
