using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Intake;

/// <summary>How a resident said that his data may be kept and his question published.</summary>
public enum ConsentWay { Spoken, Written, Message }

/// <summary>
/// Types a question for a resident who called, came or wrote. The clock runs from the real contact, local time; when that lies more than
/// a working day back the case is recorded all the same, and the coordinator and the monitor are told.
/// </summary>
public sealed record EnterQuestion(string Key, SubmissionContent Content)
{
    public static IReadOnlyList<Channel> Channels { get; } =
    [
        Domain.Questions.Channel.Phone, Domain.Questions.Channel.Counter, Domain.Questions.Channel.Letter, Domain.Questions.Channel.Email,
        Domain.Questions.Channel.Zalo, Domain.Questions.Channel.Sms, Domain.Questions.Channel.HotLine, Domain.Questions.Channel.CitizenReception,
    ];

    public Channel? Channel { get; init; }
    public DateOnly? ContactOn { get; init; }
    public TimeOnly? ContactTime { get; init; }
    public bool ConsentsToRecord { get; init; }
    public ConsentWay? ConsentBy { get; init; }

    public bool HasPersonalData => Content is not { Name: null, Email: null, Phone: null };

    internal DateTimeOffset? ContactAt => ContactOn is { } day && ContactTime is { } time
        ? DeadlineClock.InstantOf(day, time)
        : null;
}

public sealed class EnterQuestionHandler(AskQuestionHandler ask, IValidator<EnterQuestion> validator)
{
    /// <summary>Keys of typed cases are apart from those of residents, so that no form of the staff can find a resident's receipt.</summary>
    private const string KeyPrefix = "nh-";

    public async Task<AskReceipt> HandleAsync(EnterQuestion input, Actor by, CancellationToken ct)
    {
        if (by.UserId is null || !(by.Has(Duty.CounterStaff) || by.Has(Duty.Coordinator)))
        {
            throw new UnauthorizedAccessException("Only the counter and the coordinator type a question for somebody.");
        }

        await validator.ValidateAndThrowAsync(input, ct);
        return await ask.HandleAsync(
            new AskQuestion(KeyPrefix + input.Key, input.Content) { Channel = input.Channel!.Value, ContactAt = input.ContactAt, EntryNote = Note(input) }, by, ct);
    }

    private static string Note(EnterQuestion input)
    {
        var channel = Say.Journey[$"Channel.{input.Channel}"];
        return input.ConsentBy is { } way
            ? Say.Intake.Format("Note.Consent", channel, Say.Intake[$"Consent.{way}"], Say.Intake[Given(input)])
            : Say.Intake.Format("Note.NoConsent", channel);
    }

    private static string Given(EnterQuestion input) => (input.ConsentsToRecord, input.Content.ConsentsToPublication == true) switch
    {
        (true, true) => "Given.Both",
        (true, false) => "Given.Record",
        _ => "Given.Publication",
    };
}
