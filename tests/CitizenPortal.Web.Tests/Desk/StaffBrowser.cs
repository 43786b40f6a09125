using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CitizenPortal.Features.Seed;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CitizenPortal.Web.Tests.Desk;

/// <summary>A person of the staff at a browser without script: opens pages and posts the forms that stand on them.</summary>
internal sealed class StaffBrowser(PortalHost portal) : IDisposable
{
    private readonly HttpClient _client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string? Location { get; private set; }

    public static async Task<StaffBrowser> SignedInAsync(PortalHost portal, string account)
    {
        var browser = new StaffBrowser(portal);
        await browser.SignInAsync(account);
        return browser;
    }

    /// <summary>Signs in, also once more where a moved clock has ended the session.</summary>
    public async Task SignInAsync(string account)
    {
        await OpenAsync("/dang-nhap");
        await SubmitAsync("form", ("Account", account), ("Password", DemoStaff.Password));
        Assert.Equal(HttpStatusCode.Redirect, Status);
    }

    public async Task OpenAsync(string address)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        await ReadAsync(answer);
    }

    /// <summary>Posts the form that a CSS selector finds, as it stands, with some fields typed over.</summary>
    public async Task SubmitAsync(string selector, params (string Name, string? Value)[] typed)
    {
        var form = Page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"No form {selector} on {Page.Title}");
        var fields = Fields(form).Where(f => typed.All(t => t.Name != f.Key))
            .Concat(typed.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)));
        await PostAsync(form.GetAttribute("action") ?? "", fields);
    }

    public async Task PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        await ReadAsync(answer);
    }

    /// <summary>Posts the draft's form with files, to its own address or the one of another button.</summary>
    public Task UploadAsync(string address, (string Name, string Value)[] typed, params (string Name, byte[] Content)[] files) =>
        UploadAsync(address, ".draft form", typed, files);

    /// <summary>Posts the form that a CSS selector finds with files.</summary>
    public async Task UploadAsync(string address, string selector, (string Name, string Value)[] typed, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(Page.QuerySelector<IHtmlFormElement>(selector)!).Where(f => f.Key != "tep" && typed.All(t => t.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(typed))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "tep", name);
        }

        using var answer = await _client.PostAsync(address, form, TestContext.Current.CancellationToken);
        await ReadAsync(answer);
    }

    /// <summary>Posts a form that takes one file, with it or without.</summary>
    public async Task SendFileAsync(string selector, (string Name, string Value)[] typed, (string Name, byte[] Content)? file)
    {
        var form = Page.QuerySelector<IHtmlFormElement>(selector)!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form).Where(f => f.Key != "tep" && typed.All(t => t.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(typed))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is var (fileName, bytes))
        {
            content.Add(new ByteArrayContent(bytes), "tep", fileName);
        }

        using var answer = await _client.PostAsync(form.GetAttribute("action"), content, TestContext.Current.CancellationToken);
        await ReadAsync(answer);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Posts and reads the page it leads to; what was done is said there.</summary>
    public async Task<string> DoAsync(string verb, params (string Name, string? Value)[] typed)
    {
        await SubmitAsync($"form[action$='handler={verb}']", typed);
        Assert.True(Status == HttpStatusCode.Redirect, $"{verb}: {string.Join(" | ", Errors)}");
        await OpenAsync(Location!);
        return Page.QuerySelector("[role=status]")?.TextContent.Trim() ?? "";
    }

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim())];

    public IReadOnlyList<string> References =>
        [.. Page.QuerySelectorAll("table a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/can-bo/y-kien/", StringComparison.Ordinal)).Select(h => h.Split('/')[^1]).Distinct()];

    public IEnumerable<KeyValuePair<string, string>> FieldsOf(string selector) => Fields(Page.QuerySelector<IHtmlFormElement>(selector)!);

    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input when input.Name is not null:
                    yield return KeyValuePair.Create(input.Name, input.Value);
                    break;
                case IHtmlSelectElement select when select.Name is not null:
                    yield return KeyValuePair.Create(select.Name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement area when area.Name is not null:
                    yield return KeyValuePair.Create(area.Name, area.Value);
                    break;
            }
        }
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        (Status, Location) = (answer.StatusCode, answer.Headers.Location?.OriginalString);
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _client.Dispose();
        Page?.Dispose();
    }
}
