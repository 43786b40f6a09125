using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Startup;

/// <summary>`SignIn:Providers:N:*`: a provider of identities, such as VNeID. Without any the portal offers none.</summary>
public sealed class IdentityProvider
{
    public string Name { get; set; } = "";
    public string Display { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string AuthorizationEndpoint { get; set; } = "";
    public string TokenEndpoint { get; set; } = "";
    public string UserInformationEndpoint { get; set; } = "";
    public IList<string> Scopes { get; } = [];
    public string SubjectClaim { get; set; } = "sub";
}

public sealed class ProviderOptions
{
    public IList<IdentityProvider> Providers { get; } = [];
}

public static class Providers
{
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration, CookieSecurePolicy secure)
    {
        services.AddOptions<ProviderOptions>().Bind(configuration.GetSection("SignIn"));
        var builder = new AuthenticationBuilder(services);
        foreach (var provider in configuration.GetSection("SignIn").Get<ProviderOptions>()?.Providers ?? [])
        {
            if (provider.Name.Length == 0 || !provider.Name.All(char.IsAsciiLetterOrDigit) || !Uri.TryCreate(provider.AuthorizationEndpoint, UriKind.Absolute, out _))
            {
                throw new InvalidOperationException("SignIn:Providers: mỗi nhà cung cấp cần Name (chữ và số không dấu) và AuthorizationEndpoint là một địa chỉ đầy đủ.");
            }

            builder.AddOAuth(provider.Name, provider.Display, o => Configure(o, provider, secure));
        }

        return services;
    }

    private static void Configure(OAuthOptions o, IdentityProvider provider, CookieSecurePolicy secure)
    {
        (o.ClientId, o.ClientSecret, o.UsePkce, o.SaveTokens) = (provider.ClientId, provider.ClientSecret, true, false);
        (o.AuthorizationEndpoint, o.TokenEndpoint, o.UserInformationEndpoint) = (provider.AuthorizationEndpoint, provider.TokenEndpoint, provider.UserInformationEndpoint);
        (o.CallbackPath, o.SignInScheme) = ($"{Links.External}/{provider.Name}", IdentityConstants.ExternalScheme);
        (o.CorrelationCookie.SecurePolicy, o.CorrelationCookie.SameSite) = (secure, SameSiteMode.Lax);
        o.Scope.Clear();
        foreach (var scope in provider.Scopes)
        {
            o.Scope.Add(scope);
        }

        o.Events.OnCreatingTicket = context => ReadPersonAsync(context, provider.SubjectClaim);
        o.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{Links.SignIn}?loi=1");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task ReadPersonAsync(OAuthCreatingTicketContext context, string subject)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new("Bearer", context.AccessToken);
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var person = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted));
        var id = person.RootElement.TryGetProperty(subject, out var value) ? value.ToString() : "";
        if (id.Length == 0)
        {
            throw new AuthenticationFailureException("The provider names no subject.");
        }

        context.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, id, ClaimValueTypes.String, context.Options.ClaimsIssuer));
    }
}
