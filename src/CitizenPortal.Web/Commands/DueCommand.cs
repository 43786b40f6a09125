using System.Globalization;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Prints a due date and every step of its sum, so that anyone can recompute it.</summary>
public sealed class DueCommand : ICommand
{
    public string Name => "due";

    public string Usage => "due 2020-04-27 15wd";

    public string Purpose => Say.Operator["Due.Purpose"];

    public Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is not [var dayWord, var termWord]
            || !DateOnly.TryParseExact(dayWord, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !Term.TryParse(termWord, out var term))
        {
            throw new WrongWordsException(Say.Operator["Due.WrongWords"]);
        }

        var due = DueDateSum.Of(services.GetRequiredService<ReferenceBook>().Current.Clock.Calendar, day, term);
        Console.Out.WriteLine(due.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var step in due.Steps)
        {
            Console.Out.WriteLine(Say.Desk.Format($"Step.{step.Kind}", step.Date, step.Count, step.Reason));
        }

        return Task.FromResult(0);
    }
}
