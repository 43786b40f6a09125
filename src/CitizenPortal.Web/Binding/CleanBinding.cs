using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CitizenPortal.Web.Binding;

public static class CleanBinding
{
    private const int LongestValue = 1024 * 1024;
    private const int MostValues = 400;

    /// <summary>Clean texts at the edge, Vietnamese words for what cannot be bound, and bounds on what a form may hold.</summary>
    public static IServiceCollection AddCleanBinding(this IServiceCollection services)
    {
        services.Configure<MvcOptions>(options =>
        {
            options.ModelBinderProviders.Insert(0, new CleanTextBinderProvider());
            SpeakVietnamese(options.ModelBindingMessageProvider);
        });
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = LongestValue;
            options.ValueCountLimit = MostValues;
            options.BufferBody = false;
        });
        return services;
    }

    private static void SpeakVietnamese(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((value, field) => Say.Validation["Binding.Invalid"]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say.Validation["Binding.Invalid"]);
        say.SetUnknownValueIsInvalidAccessor(field => Say.Validation["Binding.Invalid"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say.Validation["Binding.Invalid"]);
        say.SetValueIsInvalidAccessor(value => Say.Validation["Binding.Invalid"]);
        say.SetValueMustBeANumberAccessor(field => Say.Validation["Binding.Number"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => Say.Validation["Binding.Number"]);
        say.SetValueMustNotBeNullAccessor(value => Say.Validation["Binding.Missing"]);
        say.SetMissingBindRequiredValueAccessor(field => Say.Validation["Binding.Missing"]);
        say.SetMissingKeyOrValueAccessor(() => Say.Validation["Binding.Missing"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => Say.Validation["Binding.Missing"]);
    }
}
