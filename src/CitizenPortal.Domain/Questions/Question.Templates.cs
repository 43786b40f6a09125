using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>An answer in words that the head approved beforehand.</summary>
public sealed partial class Question
{
    /// <summary>The <see cref="TemplateLeave"/> by which the answer went out without an approval of its own; null else.</summary>
    public string? Template { get; private set; }

    /// <summary>
    /// Sends a canned text to the letter: <paramref name="approved"/> is that text with the facts of the case filled in, and one character of
    /// difference is refused. Only by a leave that is in force; a late case needs its cause first, as before an approval.
    /// </summary>
    public void SendTemplate(Actor by, Moment at, string answer, string? approved, TemplateLeave? leave)
    {
        RefuseIf(Verb.SendTemplate, by, at,
            (string.IsNullOrWhiteSpace(answer), RefusalCode.NoText),
            (leave is null || leave.On > at.Day || answer != approved, RefusalCode.NotTheTemplate));
        var before = Snapshot();
        PublicAnswer = answer == Answer ? PublicAnswer : null;
        Cite(answer, []);
        PutBefore(by, at, new ApprovalWay());
        GiveWorkPromise(null);
        (Answer, DrafterId, Template) = (answer, by.UserId, leave!.ToCode());
        GoOut(null, at);
        Record(Verb.SendTemplate, by, at, before, new(Template, answer));
    }

    private IEnumerable<RefusalCode> TemplateObstacles(Actor by, Moment at)
    {
        if (AssigneeId != by.UserId)
        {
            yield return RefusalCode.NotAssignedToYou;
        }

        if (Cause is null && IsLate(at.Day))
        {
            yield return RefusalCode.CauseMissing;
        }
    }
}
