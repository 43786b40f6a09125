using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Storage;
using CitizenPortal.Web.Desk;
using CitizenPortal.Web.Safety;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

public static class Accounts
{
    public const string StaffPolicy = "staff";
    public const string SignedInPolicy = "signed-in";
    public const string AdministratorPolicy = "administrator";
    public const string AuditorPolicy = "auditor";
    public const string CounterPolicy = "counter";
    public const string ReaderPolicy = "reader";
    public const string DossierPolicy = "dossier";
    public const string ModeratorPolicy = "moderator";
    public const string SurveyPolicy = "survey";
    public const string CoordinatorPolicy = "coordinator";
    public const string SealedPolicy = "sealed-handler";
    public const string SealedRegisterPolicy = "sealed-register";

    private static readonly string[] BeforeSignIn = ["SignIn", "SecondStep", "External", "SignOut", "NoAccess", "ForgotPassword", "ResetPassword", "Invitation"];
    private static readonly TimeSpan HalfSignedIn = TimeSpan.FromMinutes(10);

    /// <summary>The duties that have work on the desk; a monitor or an administrator has pages of his own.</summary>
    public static IReadOnlyList<Duty> DeskDuties { get; } = [Duty.Coordinator, Duty.AgencyDesk, Duty.Official, Duty.Approver, Duty.Reviewer, Duty.Monitor, Duty.ProvincialOffice];

    /// <summary>Who types a question for somebody else.</summary>
    public static IReadOnlyList<Duty> CounterDuties { get; } = [Duty.CounterStaff, Duty.Coordinator];

    /// <summary>Who keeps an agency's dossier list and prints its rating sheets.</summary>
    public static IReadOnlyList<Duty> DossierDuties { get; } = [Duty.AgencyDesk, Duty.CounterStaff];

    /// <summary>Who decides on words about officials; never about those of his own agency.</summary>
    public static IReadOnlyList<Duty> ModeratorDuties { get; } = [Duty.Monitor, Duty.ProvincialOffice];

    /// <summary>Who holds surveys of an agency.</summary>
    public static IReadOnlyList<Duty> SurveyDuties { get; } = [Duty.AgencyDesk, .. ModeratorDuties];

    /// <summary>Sign-in by Identity and cookie; everything that does not say otherwise asks for it. Duties and sessions are read from the database at each request.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddProviders(configuration, Cookie("", environment).Policy);
        services.AddIdentityCore<PortalUser>(o =>
            {
                (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (PasswordRules.Shortest, PasswordRules.LeastDifferent);
                (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
                (o.Lockout.MaxFailedAccessAttempts, o.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(15));
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<PortalDb>()
            .AddUserStore<SealedUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<PortalUser>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>((o, portal) =>
            (o.ServerDomain, o.UserVerificationRequirement, o.ResidentKeyRequirement) = (new Uri(portal.Value.PublicBaseUrl).Host, "required", "required"));
        services.Configure<SecurityStampValidatorOptions>(o => (o.ValidationInterval, o.OnRefreshingPrincipal) = (TimeSpan.FromMinutes(1), SessionCookie.KeepSession));
        services.ConfigureApplicationCookie(o =>
        {
            (o.LoginPath, o.LogoutPath, o.AccessDeniedPath, o.ReturnUrlParameter) = (Links.SignIn, Links.SignOut, Links.NoAccess, "ReturnUrl");
            (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromHours(9), true);
            (o.Cookie.HttpOnly, o.Cookie.SameSite) = (true, SameSiteMode.Lax);
            (o.Cookie.Name, o.Cookie.SecurePolicy) = Cookie("can-bo", environment);
            o.Events.OnRedirectToLogin = SessionOver.RedirectAsync;
            o.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
            o.Events.OnCheckSlidingExpiration = SessionCookie.CheckSlidingAsync;
        });
        foreach (var (scheme, name) in new[] { (IdentityConstants.TwoFactorUserIdScheme, "buoc-2"), (IdentityConstants.ExternalScheme, "ben-ngoai") })
        {
            services.Configure<CookieAuthenticationOptions>(scheme, o =>
            {
                (o.Cookie.Name, o.Cookie.SecurePolicy) = Cookie(name, environment);
                (o.ExpireTimeSpan, o.Cookie.SameSite) = (HalfSignedIn, SameSiteMode.Lax);
            });
        }

        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = Cookie("bieu-mau", environment));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(SignedInPolicy, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(StaffPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(DeskDuties)))
            .AddPolicy(CounterPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(CounterDuties)))
            .AddPolicy(CoordinatorPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.Coordinator])))
            .AddPolicy(SealedPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.SealedHandler])))
            .AddPolicy(SealedRegisterPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.SealedHandler, Duty.Monitor])))
            .AddPolicy(SurveyPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(SurveyDuties)))
            .AddPolicy(ReaderPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.Reader])))
            .AddPolicy(DossierPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(DossierDuties)))
            .AddPolicy(ModeratorPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement(ModeratorDuties)))
            .AddPolicy(AdministratorPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.Administrator])))
            .AddPolicy(AuditorPolicy, policy => policy.RequireAuthenticatedUser().AddRequirements(new DutyRequirement([Duty.Auditor])));
        services.AddHttpContextAccessor();
        services.AddScoped<RequestActor>().AddScoped<QueueBoards>().AddScoped<Pages.Dossiers.DossierScreens>().AddScoped<IAuthorizationHandler, DutyRequirementHandler>();
        services.AddSingleton<DemoDoor>().AddScoped<SignInDesk>().AddScoped<SecondStep>().AddScoped<OwnAccount>().AddScoped<SessionEntry>();
        services.Configure<RazorPagesOptions>(o =>
        {
            o.Conventions.AuthorizeFolder("/Desk", StaffPolicy);
            o.Conventions.AuthorizeFolder("/Admin", AdministratorPolicy);
            o.Conventions.AuthorizeFolder("/Audit", AuditorPolicy);
            o.Conventions.AuthorizeFolder("/Counter", CounterPolicy);
            o.Conventions.AuthorizeFolder("/Watch", ReaderPolicy);
            o.Conventions.AuthorizeFolder("/SealedReports/Desk", SealedPolicy);
            o.Conventions.AuthorizeFolder("/SealedReports/Hearing", SignedInPolicy);
            o.Conventions.AuthorizeFolder("/SealedReports/Register", SealedRegisterPolicy);
            o.Conventions.AuthorizeFolder("/Screening", CoordinatorPolicy);
            o.Conventions.AuthorizeFolder("/Dossiers", DossierPolicy);
            o.Conventions.AuthorizePage("/Moderation/Queue", ModeratorPolicy);
            o.Conventions.AuthorizePage("/Moderation/Own", SignedInPolicy);
            o.Conventions.AuthorizeFolder("/Monitoring", ModeratorPolicy);
            o.Conventions.AuthorizeFolder("/Surveys", SurveyPolicy);
            o.Conventions.AuthorizePage("/Ratings/Results", SignedInPolicy);
            foreach (var page in BeforeSignIn)
            {
                o.Conventions.AllowAnonymousToPage($"/Account/{page}");
            }

            o.Conventions.AuthorizePage("/Account/Security", SignedInPolicy);
        });
        return services;
    }

    /// <summary>The host-bound, secure form everywhere but in development, where http://localhost could not keep such a cookie.</summary>
    private static (string Name, CookieSecurePolicy Policy) Cookie(string name, IHostEnvironment environment) =>
        environment.IsDevelopment() ? (name, CookieSecurePolicy.SameAsRequest) : ("__Host-" + name, CookieSecurePolicy.Always);
}
