using CitizenPortal.Components.Cases;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Components.Public;

/// <summary>Marks the words of a search in a text. A word typed with marks finds itself; one typed without finds every marking of it.</summary>
public sealed class HitMarks
{
    private readonly HashSet<string> _exact = [];
    private readonly HashSet<string> _folded = [];

    public HitMarks(string? words)
    {
        foreach (var word in VietnameseText.Words(VietnameseText.Exact(words ?? "")))
        {
            var folded = VietnameseText.Fold(word);
            (folded == word ? _folded : _exact).Add(word);
        }
    }

    public IReadOnlyList<TextMark> In(string? text)
    {
        List<TextMark> marks = [];
        for (var start = 0; text is not null && start < text.Length && _exact.Count + _folded.Count > 0; start++)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end])))
            {
                end++;
            }

            if (end > start && IsHit(text[start..end]))
            {
                marks.Add(new TextMark(start, end - start));
            }

            start = end;
        }

        return marks;
    }

    private bool IsHit(string word)
    {
        var exact = VietnameseText.Exact(word);
        return _exact.Contains(exact) || _folded.Contains(VietnameseText.Fold(word));
    }
}
