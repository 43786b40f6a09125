using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Desk.Bulk;

public enum BulkKind { Take, Assign, Urge, Decline, ChangeTopic }

/// <summary>One act on several cases of a queue, each with the version that was seen; at most 200.</summary>
public sealed record BulkAct(BulkKind Kind, IReadOnlyList<CaseKey> Cases)
{
    public const int Most = 200;

    public long? OfficialId { get; init; }
    public string? Reason { get; init; }
    public string? Words { get; init; }
    public string? Topic { get; init; }
}

public sealed class BulkActValidator : AbstractValidator<BulkAct>
{
    public BulkActValidator()
    {
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.Cases).Must(c => c.Count > 0).WithMessage(_ => Say.CasePage["Bulk.NoCase"]);
        RuleFor(x => x.Cases).Must(c => c.Count <= BulkAct.Most).WithMessage(_ => Say.CasePage.Format("Bulk.TooMany", BulkAct.Most));
        RuleFor(x => x.OfficialId).NotNull().When(x => x.Kind == BulkKind.Assign).WithMessage(_ => Say.Validation["Assign.NoOfficial"]);
        RuleFor(x => x.Reason).NotEmpty().When(x => x.Kind == BulkKind.Decline).WithMessage(_ => Say.Validation["Decline.NoReason"]);
        RuleFor(x => x.Words).Required("Decline.NoWords").When(x => x.Kind == BulkKind.Decline);
        RuleFor(x => x.Topic).NotEmpty().When(x => x.Kind == BulkKind.ChangeTopic).WithMessage(_ => Say.CasePage["Bulk.NoTopic"]);
        RuleFor(x => x.Words).Required("ChangeKind.NoReason").When(x => x.Kind == BulkKind.ChangeTopic);
        RuleFor(x => x.Words).Clean(CleanText.LongLimit);
    }
}
