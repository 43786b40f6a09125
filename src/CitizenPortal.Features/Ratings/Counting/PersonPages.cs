using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Ratings.Counting;

/// <summary>Whether each person has a public page with his figures, and by which decision of the province it was switched on or off.</summary>
public sealed record PersonPages(bool IsOn, string? Decision, DateOnly? DecidedOn, string? By, DateTimeOffset? At)
{
    private const string Key = "rating-person-pages";

    internal static async Task<PersonPages> ReadAsync(PortalDb db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, ct) is { } setting
            ? JsonSerializer.Deserialize<PersonPages>(setting.Value, JsonSerializerOptions.Default)!
            : new(false, null, null, null, null);

    internal async Task WriteAsync(PortalDb db, CancellationToken ct)
    {
        var value = JsonSerializer.Serialize(this, JsonSerializerOptions.Default);
        if (await db.Settings.SingleOrDefaultAsync(s => s.Key == Key, ct) is { } setting)
        {
            setting.Value = value;
        }
        else
        {
            db.Settings.Add(new PortalSetting { Key = Key, Value = value });
        }
    }
}

/// <summary>Switches the public pages of persons on or off by a decision of the province; its local date is not in the future.</summary>
public sealed record SwitchPersonPages(bool On, string? Decision, string? DecidedOn);

public sealed class SwitchPersonPagesValidator : AbstractValidator<SwitchPersonPages>
{
    public SwitchPersonPagesValidator(PortalClock clock)
    {
        RuleFor(x => x.Decision).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.RatingFigures["Switch.NoDecision"]);
        RuleFor(x => x.Decision).Clean(CleanText.ShortLimit);
        RuleFor(x => x.DecidedOn).Must(text => TypedDay.Parse(text) is { } day && day <= DeadlineClock.DayOf(clock.Now)).WithMessage(_ => Say.RatingFigures["Switch.NoDay"]);
    }
}

public sealed class SwitchPersonPagesHandler(PortalDb db, PortalClock clock, IValidator<SwitchPersonPages> validator)
{
    public async Task HandleAsync(SwitchPersonPages input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var day = TypedDay.Parse(input.DecidedOn)!.Value;
        await new PersonPages(input.On, input.Decision!.Trim(), day, by.Name, clock.Now).WriteAsync(db, ct);
        AuditJournal.Write(db, by, new AuditFacts(clock.Now, AuditArea.Rating, nameof(AuditAct.SwitchPersonPages))
        {
            Detail = Say.RatingFigures[input.On ? "Switch.On" : "Switch.Off"], Reason = Say.RatingFigures.Format("Switch.By", input.Decision.Trim(), WrittenDay.Day(day)),
        });
        await db.SaveChangesAsync(ct);
    }
}

public sealed class PersonPagesQuery(PortalDb db)
{
    public Task<PersonPages> ReadAsync(CancellationToken ct) => PersonPages.ReadAsync(db, ct);
}
