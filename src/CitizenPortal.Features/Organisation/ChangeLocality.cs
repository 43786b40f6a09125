using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Organisation;

/// <summary>A place as somebody typed it; with a day and places it goes over into them from that day on.</summary>
public sealed record ChangeLocality(string? Id, bool IsNew, string? Code, string? Name, LocalityLevel? Level, DateOnly? ValidFrom, DateOnly? ValidTo, string? Reason)
{
    public string? Parent { get; init; }
    public string? Agency { get; init; }
    public IReadOnlyList<string> Successors { get; init; } = [];
    public string? Basis { get; init; }
}

public sealed class ChangeLocalityValidator : AbstractValidator<ChangeLocality>
{
    public ChangeLocalityValidator(ReferenceBook book)
    {
        RuleFor(x => x.Id).Must(OrganisationRules.IsCode).WithMessage(_ => Say.Organisation["Bad.Code"]);
        RuleFor(x => x.Id).Must((x, id) => x.IsNew != book.Current.Localities.ContainsKey(id ?? "")).WithMessage(x => Say.Organisation[x.IsNew ? "Bad.CodeTaken" : "Bad.CodeUnknown"]);
        RuleFor(x => x.Name).Named().MaximumLength(120).WithMessage(_ => Say.Organisation["Bad.TooLong"]);
        RuleFor(x => x.Code).Clean(20);
        RuleFor(x => x.Level).Must(level => level is not (null or LocalityLevel.None)).WithMessage(_ => Say.Organisation["Bad.Level"]);
        RuleFor(x => x.ValidFrom).NotNull().WithMessage(_ => Say.Organisation["Bad.From"]);
        RuleFor(x => x.ValidTo).Must((x, to) => to is null || x.ValidFrom is null || to >= x.ValidFrom).WithMessage(_ => Say.Organisation["Bad.To"]);
        RuleFor(x => x.ValidTo).NotNull().When(x => x.Successors.Count > 0).WithMessage(_ => Say.Organisation["Bad.SuccessorDay"]);
        RuleFor(x => x.Parent).Must((x, id) => id is null ? x.Level is not LocalityLevel.Hamlet : id != x.Id && book.Current.Localities.ContainsKey(id)).WithMessage(_ => Say.Organisation["Bad.Parent"]);
        RuleFor(x => x.Agency).Must(code => code is null || book.Current.Agencies.ContainsKey(code)).WithMessage(_ => Say.Organisation["Bad.Agency"]);
        RuleFor(x => x.Successors).Must((x, ids) => ids.All(id => id != x.Id && book.Current.Localities.ContainsKey(id))).WithMessage(_ => Say.Organisation["Bad.Successors"]);
        RuleFor(x => x.Reason).Because();
    }
}

public sealed class ChangeLocalityHandler(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<ChangeLocality> validator)
{
    public async Task HandleAsync(ChangeLocality input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var old = input.IsNew ? null : await db.Localities.FindAsync([input.Id!], ct);
        var before = old is null ? null : OrganisationRules.Kept(old);
        var notes = old?.Successors.ToDictionary(s => s.To) ?? [];
        var next = new Locality
        {
            Id = input.Id!, Code = input.Code ?? "", Name = input.Name!.Trim(), Level = input.Level!.Value, Parent = input.Parent, Agency = input.Agency,
            ValidFrom = input.ValidFrom!.Value, ValidTo = input.ValidTo,
            Successors = [.. input.Successors.Select(to => notes.GetValueOrDefault(to) ?? new Succession(to, input.ValidTo!.Value.AddDays(1), null, input.Basis))],
        };
        if (old is null)
        {
            db.Localities.Add(next);
        }
        else
        {
            db.Entry(old).CurrentValues.SetValues(next);
        }

        await OrganisationVersions.AddAsync(db, clock.Now, by, OrganisationRules.Subject<Locality>(next.Id), input.Reason!, before, OrganisationRules.Kept(next), ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }
}
