using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Operations;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Organisation;

/// <summary>A sub-topic as somebody typed it: its group, PAPI labels and keywords, whether it is urgent, whether it is handled sealed.</summary>
public sealed record ChangeTopic(string? Code, bool IsNew, string? Name, string? Group, string? GroupName, string? Reason)
{
    public IReadOnlyList<string> Papi { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public bool IsUrgent { get; init; }
    public bool IsClosed { get; init; }
}

public sealed class ChangeTopicValidator : AbstractValidator<ChangeTopic>
{
    public ChangeTopicValidator(ReferenceBook book, PortalDb db)
    {
        RuleFor(x => x.Code).Must((x, code) => code is { Length: > 2 and <= 40 } && x.Group is { Length: > 0 } group && code.StartsWith(group + "-", StringComparison.Ordinal)).WithMessage(_ => Say.Organisation["Bad.TopicCode"]);
        RuleFor(x => x.Code).Must((x, code) => x.IsNew != book.Current.Topics.ContainsKey(code ?? "")).WithMessage(x => Say.Organisation[x.IsNew ? "Bad.CodeTaken" : "Bad.CodeUnknown"]);
        RuleFor(x => x.Name).Named().MaximumLength(200).WithMessage(_ => Say.Organisation["Bad.TooLong"]);
        RuleFor(x => x.GroupName).Named().MaximumLength(200).WithMessage(_ => Say.Organisation["Bad.TooLong"]);
        RuleFor(x => x.Papi).MustAsync(async (papi, ct) => await db.PapiItems.CountAsync(p => papi.Contains(p.Code), ct) == papi.Distinct().Count()).WithMessage(_ => Say.Organisation["Bad.Papi"]);
        RuleFor(x => x.Reason).Because();
    }
}

public sealed class ChangeTopicHandler(PortalDb db, ReferenceBook book, PortalClock clock, IValidator<ChangeTopic> validator)
{
    public async Task HandleAsync(ChangeTopic input, Actor by, CancellationToken ct)
    {
        AdministratorsOnly.Check(by);
        await validator.ValidateAndThrowAsync(input, ct);
        var old = input.IsNew ? null : await db.Topics.FindAsync([input.Code!], ct);
        var before = old is null ? null : OrganisationRules.Kept(old);
        var next = new Topic(input.Code!, input.Name!.Trim(), input.Group!, input.GroupName!.Trim(), input.Papi, input.Keywords, input.IsUrgent, input.IsClosed);
        if (old is null)
        {
            db.Topics.Add(next);
        }
        else
        {
            db.Entry(old).CurrentValues.SetValues(next);
        }

        await OrganisationVersions.AddAsync(db, clock.Now, by, OrganisationRules.Subject<Topic>(next.Code), input.Reason!, before, OrganisationRules.Kept(next), ct);
        await db.SaveChangesAsync(ct);
        await book.LoadAsync(ct);
    }
}
