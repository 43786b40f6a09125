using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Privacy;
using CitizenPortal.Features.Words;
using FluentValidation;

namespace CitizenPortal.Features.Ratings.TakeIn;

/// <summary>A paper as the one-stop system tells it, in a row of a file or by its API. Dates are local.</summary>
public sealed record DossierLine(
    string? Code, PaperKind? Kind, string? Service, string? ServiceName, string? Agency, string? Official, string? Counter,
    DateOnly? ReceivedOn, DateOnly? DueOn, DateOnly? ResultOn, DateOnly? HandedOn, string? Contact);

public sealed class DossierLineValidator : AbstractValidator<DossierLine>
{
    private const int CodeLimit = 60;
    private const int NameLimit = 300;
    private const int CounterLimit = 100;

    public DossierLineValidator()
    {
        RuleFor(x => x.Code).Filled().Clean(CodeLimit);
        RuleFor(x => x.Kind).Must(k => k is { } kind && Enum.IsDefined(kind)).WithMessage(_ => Say.Ratings["Dossier.NoKind"]);
        RuleFor(x => x.Service).Filled().Clean(CodeLimit);
        RuleFor(x => x.ServiceName).Filled().Clean(NameLimit);
        RuleFor(x => x.Agency).Filled().Clean(CodeLimit);
        RuleFor(x => x.Official).Filled().Clean(CodeLimit);
        RuleFor(x => x.Counter).Clean(CounterLimit);
        RuleFor(x => x.ReceivedOn).NotNull().WithMessage(_ => Say.Ratings["Dossier.NoDay"]);
        RuleFor(x => x.HandedOn).NotNull().WithMessage(_ => Say.Ratings["Dossier.NoDay"]);
        RuleFor(x => x.HandedOn).Must((x, day) => day is null || x.ReceivedOn is null || day >= x.ReceivedOn).WithMessage(_ => Say.Ratings["Dossier.BeforeReceived"]);
        RuleFor(x => x.DueOn).Must((x, day) => day is null || x.ReceivedOn is null || day >= x.ReceivedOn).WithMessage(_ => Say.Ratings["Dossier.BeforeReceived"]);
        RuleFor(x => x.ResultOn).Must((x, day) => day is null || x.ReceivedOn is null || day >= x.ReceivedOn).WithMessage(_ => Say.Ratings["Dossier.BeforeReceived"]);
        RuleFor(x => x.Contact).Must(c => string.IsNullOrWhiteSpace(c) || (c.Length <= NameLimit && PersonSearch.IndexText(c) is not null)).WithMessage(_ => Say.Ratings["Dossier.NoContact"]);
    }
}

internal static class FilledRule
{
    public static IRuleBuilderOptions<DossierLine, string?> Filled(this IRuleBuilder<DossierLine, string?> rule) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Ratings["Dossier.Missing"]);
}
