using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Desk;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Prints a due date and every step of its sum, so that anyone can recompute it: for a term, or for what the policy promises a kind.</summary>
public sealed class DueCommand : ICommand
{
    public string Name => "due";

    public string Usage => "due 2020-04-27 15wd | due 2020-04-27 --kind question [--agency AGENCY]";

    public string Purpose => Say.Operator["Due.Purpose"];

    public Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        var (plain, options) = Split(words);
        var (kind, agency) = (options.GetValueOrDefault("--kind"), options.GetValueOrDefault("--agency"));
        if (plain.Count == 0 || !DateOnly.TryParseExact(plain[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || plain.Count > 2 || (plain.Count == 2) == (kind is not null) || options.Keys.Any(o => o is not ("--kind" or "--agency")))
        {
            throw new WrongWordsException(Say.Operator["Due.WrongWords"]);
        }

        var book = services.GetRequiredService<ReferenceBook>().Current;
        if (agency is not null && !book.Agencies.ContainsKey(agency))
        {
            throw new WrongWordsException(Say.Operator.Format("Due.NoAgency", agency));
        }

        var due = DueDateSum.Of(book.Clock.Calendar.For(agency), day, kind is null ? TermOf(plain[1]) : Promised(book.Clock.Policy, kind, day));
        Console.Out.WriteLine(due.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var step in StepWords.Of(due))
        {
            Console.Out.WriteLine(step);
        }

        if (due.Provisional)
        {
            Console.Out.WriteLine(Say.Operator["Due.Provisional"]);
        }

        return Task.FromResult(0);
    }

    private static Term TermOf(string word) => Term.TryParse(word, out var term) ? term : throw new WrongWordsException(Say.Operator["Due.WrongWords"]);

    private static Term Promised(DeadlinePolicy policy, string kind, DateOnly day) =>
        policy.Rows.FirstOrDefault(r => r.Step == DeadlineStep.Promise && r.Kind == kind && r.Topic is null && r.IsUrgent is null && r.IsValid(day))?.Term
        ?? throw new WrongWordsException(Say.Operator.Format(
            "Due.NoKind", kind, string.Join(", ", policy.Rows.Where(r => r.Step == DeadlineStep.Promise).Select(r => r.Kind).Distinct())));

    private static (List<string> Plain, Dictionary<string, string> Options) Split(string[] words)
    {
        List<string> plain = [];
        Dictionary<string, string> options = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith("--", StringComparison.Ordinal))
            {
                options[words[i]] = i + 1 < words.Length ? words[++i] : throw new WrongWordsException(Say.Operator["Due.WrongWords"]);
            }
            else
            {
                plain.Add(words[i]);
            }
        }

        return (plain, options);
    }
}
