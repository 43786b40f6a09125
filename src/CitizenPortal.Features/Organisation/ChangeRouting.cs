using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>From a local date on another row decides for a sub-topic and a level; the row that held before ends the day before and stays to be read.</summary>
public sealed record ChangeRouting(string? Topic, LocalityLevel? Level, string? Lead, IReadOnlyList<string> Coordinating, string? Basis, DateOnly? From, string? Reason);

public sealed class ChangeRoutingValidator : AbstractValidator<ChangeRouting>
{
    private static readonly string[] Placeholders = ["@xa", "@huyen", RoutingTable.NamedAgencyPlaceholder];

    public ChangeRoutingValidator(ReferenceBook book)
    {
        bool Known(string? code) => code is not null && (Placeholders.Contains(code) || book.Current.Agencies.ContainsKey(code));

        RuleFor(x => x.Topic).Must(topic => topic is not null && book.Current.Topics.ContainsKey(topic)).WithMessage(_ => Say.Organisation["Bad.Topic"]);
        RuleFor(x => x.Level).Must(level => level is not (null or LocalityLevel.Hamlet)).WithMessage(_ => Say.Organisation["Bad.Level"]);
        RuleFor(x => x.Lead).Must(Known).WithMessage(_ => Say.Organisation["Bad.Agency"]);
        RuleFor(x => x.Coordinating).Must(list => list.All(Known)).WithMessage(_ => Say.Organisation["Bad.Agency"]);
        RuleFor(x => x.Basis).Must(text => text is { Length: <= 1000 } && text.Trim().Length > 0).WithMessage(_ => Say.Organisation["Bad.Basis"]);
        RuleFor(x => x.From).NotNull().WithMessage(_ => Say.Organisation["Bad.From"]);
        RuleFor(x => x.Reason).Because();
    }
}

public sealed class ChangeRoutingHandler(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<ChangeRouting> validator)
{
    private const string FromMemory = "M";

    public async Task HandleAsync(ChangeRouting input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var step = await PutAsync(db, input, ct);
        await OrganisationVersions.AddAsync(db, clock.Now, by, step.Subject, input.Reason!, step.Before, step.After, ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }

    /// <summary>Adds the row and ends the one before it, for the caller's save.</summary>
    internal static async Task<OrganisationStep> PutAsync(PortalDb db, ChangeRouting input, CancellationToken ct)
    {
        var from = input.From!.Value;
        var stored = await db.RoutingRules.Where(r => r.Topic == input.Topic && r.Level == input.Level).ToListAsync(ct);
        var rows = stored.Union(db.RoutingRules.Local.Where(r => r.Topic == input.Topic && r.Level == input.Level)).OrderBy(r => r.ValidFrom).ToList();
        if (rows.Exists(r => r.ValidFrom >= from))
        {
            throw new ValidationException([new(nameof(input.From), Say.Organisation["Bad.LaterRow"])]);
        }

        var old = rows.FindLast(r => r.IsValid(from));
        var (before, until) = (old is null ? null : OrganisationRules.Kept(old), old?.ValidTo);
        if (old is not null)
        {
            db.Entry(old).Property(r => r.ValidTo).CurrentValue = from.AddDays(-1);
        }

        var next = Next(input, until);
        db.RoutingRules.Add(next);
        return new(OrganisationRules.Subject<RoutingRule>(next.Row), before, OrganisationRules.Kept(next));
    }

    internal static RoutingRule Next(ChangeRouting input, DateOnly? until) =>
        new(input.Topic!, input.Level!.Value, input.Lead!, [.. input.Coordinating.Distinct()], input.Basis!.Trim(), FromMemory, input.From!.Value, until);
}
