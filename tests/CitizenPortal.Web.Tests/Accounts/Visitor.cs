using AngleSharp.Html.Parser;
using CitizenPortal.Features.Seed;
using CitizenPortal.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CitizenPortal.Web.Tests.Accounts;

/// <summary>One identity of the table: a bag of cookies that is sent with each request and never changes, whatever an answer sets.</summary>
internal sealed class Visitor(PortalHost portal)
{
    private readonly HttpClient _client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
    private readonly Dictionary<string, string> _cookies = [];
    private (string Name, string Value) _token;

    public static async Task<Visitor> SignedInAsync(PortalHost portal, string account)
    {
        var visitor = new Visitor(portal);
        await visitor.TakeTokenAsync();
        using var answer = await visitor.SendAsync(HttpMethod.Post, "/dang-nhap", ("Account", account), ("Password", DemoStaff.Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        visitor.Keep(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        await visitor.TakeTokenAsync();
        return visitor;
    }

    public static async Task<Visitor> WithAsync(PortalHost portal, params Action<HttpContext>[] gifts)
    {
        var visitor = new Visitor(portal);
        foreach (var give in gifts)
        {
            var context = new DefaultHttpContext();
            give(context);
            visitor.Keep(context.Response.Headers.SetCookie.OfType<string>());
        }

        await visitor.TakeTokenAsync();
        return visitor;
    }

    /// <summary>ok, in (sent to sign in), no (forbidden), go (sent elsewhere), or the status.</summary>
    public async Task<string> OutcomeAsync(HttpMethod method, string address)
    {
        using var answer = await SendAsync(method, address);
        var to = answer.Headers.Location?.OriginalString ?? "";
        return (int)answer.StatusCode switch
        {
            < 300 => "ok",
            < 400 when to.Contains("/dang-nhap?ReturnUrl=", StringComparison.Ordinal) || to.Contains("handler=Resume", StringComparison.Ordinal) => "in",
            < 400 when to.Contains("/khong-co-quyen", StringComparison.Ordinal) => "no",
            < 400 => "go",
            403 => "no",
            var status => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, address);
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            request.Content = new FormUrlEncodedContent(fields.Append(_token).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task TakeTokenAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/dang-nhap");
        Keep(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var field = page.QuerySelector("main input[type=hidden]")!;
        _token = (field.GetAttribute("name")!, field.GetAttribute("value")!);
    }

    private void Keep(IEnumerable<string> set)
    {
        foreach (var (name, value) in set.Select(c => c.Split(';')[0].Split('=', 2)).Select(p => (p[0], p[1])))
        {
            _cookies[name] = value;
        }
    }
}
