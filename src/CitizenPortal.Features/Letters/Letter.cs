using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Letters;

/// <summary>A letter says on which event it follows and to whom it goes; its words are a component of the same name.</summary>
public interface ILetter
{
    string Key { get; }

    Verb On { get; }

    bool Follows(Question question, QuestionEvent e) => true;
}

/// <summary>Goes to the resident by the way he chose: e-mail, or a row in "Cần báo qua điện thoại".</summary>
public interface ICitizenLetter : ILetter;

/// <summary>Goes to people of an agency, gathered into one letter a person, kind and day.</summary>
public interface IStaffLetter : ILetter
{
    StaffAddress? To(Question question, QuestionEvent e);
}

public sealed record StaffAddress(string Agency, Duty Duty, long? UserId = null);

/// <summary>Everything a letter may say, as it stood at the event; codes are turned into names when it is rendered.</summary>
public sealed record LetterFacts(string Reference, DateTimeOffset At)
{
    public QuestionState State { get; init; }
    public string? Topic { get; init; }
    public string? Agency { get; init; }

    /// <summary>The body that must act now; the agency is the one that answers.</summary>
    public string? Holder { get; init; }
    public string? OtherAgency { get; init; }
    public string? ActorName { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public DateOnly? PromisedBefore { get; init; }
    public DateOnly? HolderDueOn { get; init; }
    public DateOnly? ReplyBy { get; init; }

    /// <summary>Until when a lapsed case may be taken up again.</summary>
    public DateOnly? ResumableUntil { get; init; }

    /// <summary>After a refusal to answer anew: whether the resident may still take it to the level above.</summary>
    public bool MayAskAbove { get; init; }
    public WorkPromise? Work { get; init; }
    public string? Reason { get; init; }
    public string? Words { get; init; }

    /// <summary>What an answer rests on, and the document signed beside it.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];
    public AnswerDocument? Document { get; init; }
    public string? Excerpt { get; init; }

    /// <summary>For a letter about the running of the portal: how many, and ready sentences.</summary>
    public int Count { get; init; }
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>For a letter that gathers several cases: one entry a case, the oldest first, and how many more there are.</summary>
    public IReadOnlyList<LetterFacts> Cases { get; init; } = [];
    public int More { get; init; }

    /// <summary>In a gathered letter: what this entry is about.</summary>
    public string? Letter { get; init; }

    public static LetterFacts Of(Question question, QuestionEvent e) => new(question.Reference, e.At)
    {
        State = question.State,
        Topic = question.Topic,
        Agency = e.Verb == Verb.FollowAnswer ? e.Reason : question.Lead ?? e.HolderAfter,
        Holder = e.HolderAfter,
        OtherAgency = e.HolderBefore,
        ActorName = e.ActorName,
        PromisedOn = question.PromisedOn,
        PromisedBefore = e.PromisedBefore,
        HolderDueOn = question.HolderDueOn,
        ReplyBy = question.ReplyBy,
        ResumableUntil = question.ResumableUntil,
        MayAskAbove = question.ReopenInstance == 1,
        Work = question is { WorkPromised: { } work, WorkPromisedBy: { } agency, WorkPromisedOn: { } on } ? new(work, agency, on) : null,
        Reason = e.Reason,
        Words = e.Words,
        Citations = e.Verb is Verb.Approve or Verb.FollowAnswer ? question.Citations : [],
        Document = e.Verb is Verb.Approve or Verb.FollowAnswer ? question.Document : null,
    };

    /// <summary>The facts of a case for a letter that follows no event of it.</summary>
    public static LetterFacts Of(Question question, Moment at) => new(question.Reference, at.Instant)
    {
        State = question.State,
        Topic = question.Topic,
        Agency = question.Lead ?? question.Holder,
        Holder = question.Holder,
        PromisedOn = question.PromisedOn,
        HolderDueOn = question.HolderDueOn,
        ReplyBy = question.ReplyBy,
    };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    public static LetterFacts FromJson(string json) => JsonSerializer.Deserialize<LetterFacts>(json, Readable)!;
}
