using CitizenPortal.Domain.Text;
using FluentValidation;

namespace CitizenPortal.Features.Words;

/// <summary>Rules for texts that people type: bounded, and free of characters that hide or break text.</summary>
public static class CleanText
{
    public const int ShortLimit = 200;
    public const int LongLimit = 5_000;
    public const int AnswerLimit = 20_000;

    public static IRuleBuilderOptions<T, string?> Clean<T>(this IRuleBuilder<T, string?> rule, int limit) =>
        rule.Must(text => text is null || VietnameseText.Inspect(text) == TextFault.None).WithMessage(_ => Say.Validation["Text.Broken"])
            .Must(text => text is null || text.Length <= limit).WithMessage(_ => Say.Validation.Format("Text.TooLong", limit));

    public static IRuleBuilderOptions<T, string?> Required<T>(this IRuleBuilder<T, string?> rule, string key) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Say.Validation[key]);
}
