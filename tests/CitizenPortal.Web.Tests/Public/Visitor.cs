using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CitizenPortal.Web.Tests.Public;

/// <summary>Somebody with a browser that runs no script: opens pages and posts their forms.</summary>
public sealed class Visitor(PortalHost portal) : IDisposable
{
    private readonly HttpClient _client = portal.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });

    public HttpResponseMessage Last { get; private set; } = null!;

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await _client.GetAsync(path, TestContext.Current.CancellationToken));

    public async Task<string> TextAsync(string path)
    {
        Last = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<IHtmlDocument> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, fields, []);

    public async Task<IHtmlDocument> PostAsync(string path, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await ReadAsync(await _client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Posts a form with files in the field "tep", as a browser does: what was typed first.</summary>
    public async Task<IHtmlDocument> UploadAsync(string path, (string Name, string Value)[] fields, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "tep", name);
        }

        return await ReadAsync(await _client.PostAsync(path, form, TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await _client.SendAsync(request, TestContext.Current.CancellationToken);

    public HttpStatusCode Status => Last.StatusCode;

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Last = answer;
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _client.Dispose();
}

public static class Reading
{
    public static string Heading(this IParentNode page) => page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public static string Words(this IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Typed(this IParentNode page, string field) => ((IHtmlTextAreaElement)page.QuerySelector(field)!).Value;

    public static string? Hidden(this IParentNode page, string name) => page.QuerySelector($"input[name='{name}']")?.GetAttribute("value");

    public static string[] Faults(this IParentNode page) => [.. page.QuerySelectorAll(".error-summary a").Select(a => $"{a.GetAttribute("href")} {a.TextContent.Trim()}")];
}
