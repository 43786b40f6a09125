using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Ratings;

public enum CommentState { Waiting, Published, Withheld }

/// <summary>Why a comment is not published, or is taken down again.</summary>
public enum CommentReason { Insult, PersonalData, Advertising, OffTopic, Report, Safety, Unfounded }

/// <summary>The words of a rating. Nobody of the rated agency decides on them, and nobody but the moderators reads them before that.</summary>
public sealed class RatingComment
{
    public const int Longest = 500;

    internal RatingComment(string agency, long? officialId, string? counter, string text, DateTimeOffset at) =>
        (Agency, OfficialId, Counter, Text, At) = (agency, officialId, counter, text, at);

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long RatingId { get; private set; }
    public string Agency { get; private set; }
    public long? OfficialId { get; private set; }
    public string? Counter { get; private set; }
    public string Text { get; private set; }
    public DateTimeOffset At { get; private set; }
    public CommentState State { get; private set; }
    public CommentReason? Reason { get; private set; }
    public string? Note { get; private set; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Refuses whoever may not moderate for this agency.</summary>
    public void Publish(Actor by, DateTimeOffset at) => Decide(CommentState.Published, null, null, by, at);

    public void Withhold(CommentReason reason, string? note, Actor by, DateTimeOffset at) => Decide(CommentState.Withheld, reason, note, by, at);

    internal void Rewrite(string text, DateTimeOffset at)
    {
        (Text, At) = (text, at);
        (State, Reason, Note, DecidedBy, DecidedAt) = (CommentState.Waiting, null, null, null, null);
    }

    private void Decide(CommentState state, CommentReason? reason, string? note, Actor by, DateTimeOffset at)
    {
        Moderators.Check(by, Agency);
        (State, Reason, Note, DecidedBy, DecidedAt) = (state, reason, note, by.UserId, at);
    }
}

/// <summary>What an official may ask for without anybody's leave: a reply beside a comment, another look at a rating, words gone for his safety.</summary>
public enum PleaKind { Reply, Appeal, TakeDown }

public enum PleaState { Waiting, Granted, Refused }

public sealed class RatingPlea
{
    public const int Longest = 1000;

    public long Id { get; private set; }
    public int Version { get; private set; }
    public required PleaKind Kind { get; init; }
    public required long OfficialId { get; init; }
    public required string Agency { get; init; }

    /// <summary>Null for an appeal against his ratings of a week.</summary>
    public long? CommentId { get; init; }
    public DateOnly? Week { get; init; }
    public required string Text { get; init; }
    public required long UserId { get; init; }
    public required DateTimeOffset At { get; init; }
    public PleaState State { get; private set; }
    public string? Answer { get; private set; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public void Decide(bool granted, string answer, Actor by, DateTimeOffset at)
    {
        Moderators.Check(by, Agency);
        if (State != PleaState.Waiting)
        {
            throw new InvalidOperationException("This plea is decided");
        }

        (State, Answer, DecidedBy, DecidedAt) = (granted ? PleaState.Granted : PleaState.Refused, answer, by.UserId, at);
    }
}

/// <summary>Who decides on words about an agency: a monitor from outside of it whose duty reaches it; for the monitors' own agency the provincial office.</summary>
public static class Moderators
{
    public static bool MayDecide(Actor by, string agency) =>
        !by.BelongsTo(agency) && by.Grants.Any(g => g.Duty is Duty.Monitor or Duty.ProvincialOffice && (g.Within is null || g.Within.Contains(agency)));

    public static bool MayModerate(Actor by) => by.Has(Duty.Monitor) || by.Has(Duty.ProvincialOffice);

    internal static void Check(Actor by, string agency)
    {
        if (!MayDecide(by, agency))
        {
            throw new UnauthorizedAccessException($"{by.Name} may not decide on words about {agency}");
        }
    }
}
