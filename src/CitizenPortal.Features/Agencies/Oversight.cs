using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Agencies;

/// <summary>Which body stands above another: the department that watches all, the office above it, and whoever manages a body. Nobody stands above himself.</summary>
public sealed class Oversight(ReferenceEdition book)
{
    /// <summary>The department that watches is the coordinator of questions.</summary>
    public string Monitor { get; } = book.CoordinatorFor(CaseKind.Question, FeedbackBasis.None);

    /// <summary>The office above it, and the arbiter of second refusals, is the coordinator of feedback on rules.</summary>
    public string Office { get; } = book.CoordinatorFor(CaseKind.Feedback, FeedbackBasis.Rules);

    /// <summary>Whose monitor judges what the agency did: the watching department; the office for what the department did; above the office whoever manages it.</summary>
    public string Above(string agency) => agency == Office ? book.ManagerOf(agency) ?? Office : agency == Monitor ? Office : Monitor;

    /// <summary>Whose monitor decides about a new answer in the second instance: the first body upwards that does not judge its own act.</summary>
    public string? JudgeOf(Question question)
    {
        List<string> bodies = [Above(question.Judged)];
        for (var next = Above(bodies[0]); !bodies.Contains(next); next = Above(next))
        {
            bodies.Add(next);
        }

        return bodies.Append(Office).Append(Monitor).FirstOrDefault(body => !question.IsOwnMatterOf(body));
    }

    public bool IsAbove(string? watcher, string agency) =>
        watcher is not null && watcher != agency && !Manages(agency, watcher)
        && (watcher == Above(agency) || watcher == Office || Manages(watcher, agency));

    private bool Manages(string above, string agency)
    {
        HashSet<string> seen = [];
        for (var at = book.ManagerOf(agency); at is not null && seen.Add(at); at = book.ManagerOf(at))
        {
            if (at == above)
            {
                return true;
            }
        }

        return false;
    }
}
