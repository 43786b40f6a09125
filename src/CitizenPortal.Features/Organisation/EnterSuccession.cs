using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Organisation;

/// <summary>A hand-over from a local date on; <c>Lines</c> as <see cref="SuccessionText"/> reads them, people where somebody chose otherwise than proposed.</summary>
public sealed record EnterSuccession(SuccessionKind? Kind, DateOnly? On, string? Document, string? Reason, string? Lines)
{
    public IReadOnlyList<StaffMove> Staff { get; init; } = [];
}

public sealed class EnterSuccessionValidator : AbstractValidator<EnterSuccession>
{
    public EnterSuccessionValidator(ReferenceBook book)
    {
        RuleFor(x => x.Kind).NotNull().WithMessage(_ => Say.Organisation["Bad.Kind"]);
        RuleFor(x => x.On).NotNull().WithMessage(_ => Say.Organisation["Bad.Day"]);
        RuleFor(x => x.Document).Must(text => text is { Length: <= 200 } && text.Trim().Length > 0).WithMessage(_ => Say.Organisation["Bad.Document"]);
        RuleFor(x => x.Reason).Because();
        RuleFor(x => x.Lines).Custom((text, context) =>
        {
            var (lines, fault) = SuccessionText.Read(text, book.Current);
            if (fault is not null || lines.Count == 0)
            {
                context.AddFailure(fault ?? Say.Organisation["Bad.NoLines"]);
                return;
            }

            if (context.InstanceToValidate.On is { } on && lines.FirstOrDefault(l => !Stands(book.Current, l.To, on)) is { } gone)
            {
                context.AddFailure(Say.Organisation.Format("Bad.HeirGone", book.Current.AgencyName(gone.To), WrittenDay.Day(on)));
            }
            else if (context.InstanceToValidate.On is { } day && lines.FirstOrDefault(l => book.Current.Lineage.Orders.Any(o => o.On <= day && o.Lines.Any(had => had.From == l.From && had.Topics.Count == 0 && l.Topics.Count == 0))) is { } again)
            {
                context.AddFailure(Say.Organisation.Format("Bad.HandedOver", book.Current.AgencyName(again.From), WrittenDay.Day(day)));
            }
        });
        RuleFor(x => x.Staff).Must(moves => moves.All(m => m.To is null || book.Current.Agencies.ContainsKey(m.To))).WithMessage(_ => Say.Organisation["Bad.Staff"]);
    }

    private static bool Stands(ReferenceEdition book, string? to, DateOnly on) => to is null or SuccessionOrder.ByPlace || book.AnswersOn(to, on);
}

/// <summary>Keeps the order and ends the bodies that hand over everything; cases and people move when the sweep finds that its day has come.</summary>
public sealed class EnterSuccessionHandler(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<EnterSuccession> validator)
{
    public async Task HandleAsync(EnterSuccession input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var order = OrderOf(input, book.Current, by, clock.Now);
        db.Successions.Add(order);
        foreach (var code in StaffHandOver.Enders(order))
        {
            var agency = await db.Agencies.FindAsync([code], ct);
            if (agency is not null && (agency.ValidTo is null || agency.ValidTo >= order.On))
            {
                db.Entry(agency).Property(a => a.ValidTo).CurrentValue = order.On.AddDays(-1);
            }
        }

        await OrganisationVersions.AddAsync(db, clock.Now, by, OrganisationRules.Subject<SuccessionOrder>(order.Document)[..Math.Min(120, order.Document.Length + 16)], input.Reason!, null, OrganisationRules.Kept(order.Lines), ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }

    internal static SuccessionOrder OrderOf(EnterSuccession input, ReferenceEdition book, Actor by, DateTimeOffset now) => new()
    {
        Kind = input.Kind!.Value, On = input.On!.Value, Document = input.Document!.Trim(), Reason = input.Reason, Lines = SuccessionText.Read(input.Lines, book).Lines,
        Staff = input.Staff, EnteredBy = by.Name, EnteredAt = now,
    };
}
