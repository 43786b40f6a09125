using CitizenPortal.Domain.Questions;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Somebody of an office at a small laptop, signed in; acts are the forms of the case page.</summary>
public sealed class Official(IPage page, string address)
{
    public IPage Page => page;

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    public Task OpenAsync(string reference) => GoAsync($"/can-bo/y-kien/{reference}");

    public Task<string> ReadAsync() => page.Locator("main").InnerTextAsync();

    /// <summary>The form of an act, unfolded where it is folded.</summary>
    public async Task<ILocator> FormAsync(Verb verb)
    {
        var form = page.Locator($"form[action$='handler={verb}']").First;
        if (!await form.IsVisibleAsync())
        {
            await page.Locator($"details:has(form[action$='handler={verb}']) > summary").First.ClickAsync();
        }

        return form;
    }

    /// <summary>Presses the form's own button and expects no error page.</summary>
    public async Task PressAsync(Verb verb)
    {
        await (await FormAsync(verb)).Locator("button:not([formaction])").First.ClickAsync();
        Assert.DoesNotContain("Lỗi:", await page.TitleAsync(), StringComparison.Ordinal);
    }

    public async Task ActAsync(string reference, Verb verb)
    {
        await OpenAsync(reference);
        await PressAsync(verb);
    }

    public async Task ActAsync(string reference, Verb verb, params (string Field, string Value)[] fields)
    {
        await OpenAsync(reference);
        var form = await FormAsync(verb);
        foreach (var (name, value) in fields)
        {
            var field = form.Locator($"[name={name}]").First;
            if (await field.EvaluateAsync<string>("one => one.tagName") == "SELECT")
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }

        await PressAsync(verb);
    }
}
