using System.Globalization;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Intake.Restrictions;

/// <summary>The coordinator's head keeps the sender of a case from sending new ones by the form, for so many days and with a reason that the sender reads.</summary>
public sealed record RestrictSender(string? Reference, string? Reason, string? Days)
{
    internal int? Number => int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}

public sealed class RestrictSenderValidator : AbstractValidator<RestrictSender>
{
    public RestrictSenderValidator()
    {
        RuleFor(x => x.Reference).Must(text => Reference.TryParse(text, out _)).WithMessage(_ => Say.Intake["Renew.NoReference"]);
        RuleFor(x => x.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason)).WithMessage(_ => Say.Intake["Restrict.NoReason"]);
        RuleFor(x => x.Reason).Clean(CleanText.ShortLimit);
        RuleFor(x => x.Days).Must((x, _) => x.Number > 0).WithMessage(_ => Say.Intake["Restrict.NoDays"]);
    }
}

public sealed class RestrictSenderHandler(PortalDb db, OfficeClock clock, IValidator<RestrictSender> validator)
{
    public async Task HandleAsync(RestrictSender input, Actor by, CancellationToken ct)
    {
        if (!IsHead(by))
        {
            throw new UnauthorizedAccessException("Only the head of a coordinator restricts a sender.");
        }

        await validator.ValidateAndThrowAsync(input, ct);
        var reference = Reference.TryParse(input.Reference, out var known) ? known.Value : "";
        var question = await db.HandledCases(by).SingleOrDefaultAsync(q => q.Reference == reference, ct);
        if (question is null || !by.Has(Duty.Approver, question.Coordinator))
        {
            throw Wrong(nameof(input.Reference), Say.Intake["Restrict.NotFound"]);
        }

        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.QuestionId == question.Id, ct);
        if (WhyNot(question, contact) is { } why)
        {
            throw Wrong(nameof(input.Reference), Say.Intake[why]);
        }

        await AddAsync(input, question, contact!, by, ct);
    }

    /// <summary>The head of a body that coordinates: he holds both duties there.</summary>
    public static bool IsHead(Actor by) => by.AgenciesOf(Duty.Coordinator).Any(agency => by.Has(Duty.Approver, agency));

    /// <summary>What came by telephone or at the counter, and what may be a report, restricts nobody.</summary>
    private static string? WhyNot(Question question, Contact? contact) =>
        question.Channel != Channel.Web || question.EnteredBy is not null ? "Restrict.NotByForm"
        : question.Suspicion != Suspicion.None || CaseKinds.IsSealed(question.Kind) ? "Restrict.Suspected"
        : contact is not ({ EmailIndex: not null } or { PhoneIndex: not null }) ? "Restrict.NoContact"
        : null;

    private async Task AddAsync(RestrictSender input, Question question, Contact contact, Actor by, CancellationToken ct)
    {
        var now = clock.Now();
        var earlier = SenderRestrictions.Of(db, contact.EmailIndex, contact.PhoneIndex);
        if (await earlier.On(now.Day).AnyAsync(ct))
        {
            throw Wrong(nameof(input.Reference), Say.Intake["Restrict.Already"]);
        }

        var latest = SenderRestriction.Latest(now.Day, isFirst: !await earlier.AnyAsync(r => !r.IsLifted, ct));
        if (input.Number > latest.DayNumber - now.Day.DayNumber)
        {
            throw Wrong(nameof(input.Days), Say.Intake.Format("Restrict.TooLong", latest.DayNumber - now.Day.DayNumber));
        }

        var restriction = new SenderRestriction
        {
            EmailIndex = contact.EmailIndex, PhoneIndex = contact.PhoneIndex, QuestionId = question.Id, ContactBy = question.ContactBy, Reference = question.Reference, Agency = question.Coordinator, ByUserId = by.UserId!.Value, ByName = by.Name,
            Reason = input.Reason!.Trim(), At = now.Instant, From = now.Day, Until = now.Day.AddDays(input.Number!.Value),
        };
        db.SenderRestrictions.Add(restriction);
        RestrictionLetters.Send(db, restriction, RestrictionLetters.Restricted, (restriction.Reason, now.Instant));
        await db.SaveChangesAsync(ct);
    }

    private static ValidationException Wrong(string field, string words) => new([new ValidationFailure(field, words)]);
}
