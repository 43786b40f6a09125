using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CitizenPortal.Web.Binding;

/// <summary>
/// The edge at which texts come in: characters that break or hide text are refused with a message at the field, the rest becomes NFC and
/// is trimmed, once. What is refused comes back to the page without those characters, so that nothing else typed is lost.
/// </summary>
public sealed class CleanTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue ?? "";
        if (VietnameseText.Inspect(text) != TextFault.None)
        {
            bindingContext.ModelState.AddModelError(bindingContext.ModelName, Say.Validation["Text.Broken"]);
            text = WithoutFaults(text);
        }

        var clean = VietnameseText.Normalize(text).Trim();
        bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 ? null : clean);
        return Task.CompletedTask;
    }

    private static string WithoutFaults(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()).Where(one => one != "\uFFFD" && VietnameseText.Inspect(one) == TextFault.None));
}

public sealed class CleanTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) ? new CleanTextBinder() : null;
}
