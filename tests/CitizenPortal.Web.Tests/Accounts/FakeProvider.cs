using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenPortal.Web.Tests.Accounts;

/// <summary>A provider of identities on a port of this machine: it agrees to everything, but gives a token only for its code and the verifier that belongs to the challenge.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _challenge = "";

    private FakeProvider(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>Who is signed in at the provider.</summary>
    public string Subject { get; set; } = "079012345678";

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        app.MapGet("/userinfo", (HttpRequest request) => request.Headers.Authorization == "Bearer the-token" ? Results.Json(new { sub = provider.Subject }) : Results.Unauthorized());
        await app.StartAsync(TestContext.Current.CancellationToken);
        provider.Address = app.Urls.Single();
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        _challenge = request.Query["code_challenge"].ToString();
        return Results.Redirect($"{request.Query["redirect_uri"]}?code=the-code&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var hash = System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return form["code"] == "the-code" && form["client_secret"] == "bi-mat" && hash == _challenge
            ? Results.Json(new { access_token = "the-token", token_type = "Bearer" })
            : Results.BadRequest();
    }
}
