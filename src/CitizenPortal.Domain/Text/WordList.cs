namespace CitizenPortal.Domain.Text;

/// <summary>A phrase of the list found in a text: which, of which class, from which word of the text on and how many words long.</summary>
public sealed record WordHit(string Text, string Class, int Start, int Length);

/// <summary>
/// Finds phrases as runs of whole words. A text with any mark is matched with its marks (else "chợ" would be found in "cho"); a text
/// without any was typed without them and is matched folded, phrases of one word left out since folding makes them ambiguous.
/// </summary>
public sealed class WordList
{
    private readonly ILookup<string, Phrase> _exact;
    private readonly ILookup<string, Phrase> _folded;

    public WordList(IEnumerable<(string Text, string Class)> phrases)
    {
        var all = phrases.ToList();
        _exact = Index(all, VietnameseText.Exact, 1);
        _folded = Index(all, VietnameseText.Fold, 2);
    }

    public IReadOnlyList<WordHit> Hits(string text)
    {
        var marked = VietnameseText.HasMarks(text);
        var words = VietnameseText.Words(marked ? VietnameseText.Exact(text) : VietnameseText.Fold(text));
        var index = marked ? _exact : _folded;
        List<WordHit> hits = [];
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var phrase in index[words[i]])
            {
                if (StandsAt(words, i, phrase.Words))
                {
                    hits.Add(new WordHit(phrase.Text, phrase.Class, i, phrase.Words.Count));
                }
            }
        }

        return hits;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int start, IReadOnlyList<string> phrase)
    {
        if (start + phrase.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (words[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static ILookup<string, Phrase> Index(List<(string Text, string Class)> phrases, Func<string, string> form, int leastWords) =>
        phrases.Select(p => new Phrase(p.Text, p.Class, VietnameseText.Words(form(p.Text)))).Where(p => p.Words.Count >= leastWords).ToLookup(p => p.Words[0]);

    private sealed record Phrase(string Text, string Class, IReadOnlyList<string> Words);
}
