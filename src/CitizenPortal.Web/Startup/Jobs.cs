using System.Net.Mail;
using CitizenPortal.Features.Letters;
using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;
using CitizenPortal.Features.Sweeps;
using CitizenPortal.Hangfire;
using CitizenPortal.Infrastructure.Jobs;
using CitizenPortal.Infrastructure.Mail;
using CitizenPortal.MailKit;
using CitizenPortal.Web.Letters;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

public static class Jobs
{
#if FULL_REGISTRY
    private const string DefaultEngine = "Hangfire";
    private const string ServerTransport = "MailKit";
#else
    private const string DefaultEngine = "Quartz";
    private const string ServerTransport = "Pickup";
#endif

    /// <summary>The sweeps with their clock (`Jobs:Engine`; none when `Jobs:Enabled` is false) and the mail they send (`Mail:*`).</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        AddSweeps(services);
        AddMail(services, configuration);
        if (configuration.GetValue("Jobs:Enabled", true))
        {
            AddEngine(services, configuration["Jobs:Engine"] ?? DefaultEngine);
        }

        return services;
    }

    private static void AddSweeps(IServiceCollection services)
    {
        foreach (var sweep in typeof(ISweep).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ISweep))))
        {
            services.AddSingleton(typeof(ISweep), sweep);
        }

        services.AddSingleton<CaseBatches>();
        services.AddSingleton<SweepLeases>();
        services.AddSingleton<SweepRuns>();
        services.AddSingleton<SweepRunner>();
        services.AddSingleton<WorkDigests>();
    }

    private static void AddMail(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"))
            .PostConfigure<IOptions<PortalOptions>>((mail, portal) =>
            {
                mail.Transport ??= DefaultTransport(mail.Host);
                mail.PickupDirectory = Path.GetFullPath(mail.PickupDirectory.Length > 0 ? mail.PickupDirectory : "mail", portal.Value.DataDirectory);
            })
            .Validate(m => MailAddress.TryCreate(m.From, out _), "Mail:From phải là một địa chỉ thư, ví dụ Cổng Hỏi - Đáp <hoi-dap@example.vn>")
            .Validate(m => string.IsNullOrEmpty(m.BounceAddress) || MailRules.IsOneAddress(m.BounceAddress), "Mail:BounceAddress phải là một địa chỉ thư")
            .Validate(m => string.IsNullOrEmpty(m.ReplyTo) || MailRules.IsOneAddress(m.ReplyTo), "Mail:ReplyTo phải là một địa chỉ thư")
            .Validate(m => m.Transport == "Pickup" || !string.IsNullOrEmpty(m.Host), "Thiếu Mail:Host")
            .Validate(m => m.Port is > 0 and <= 65_535, "Mail:Port phải từ 1 đến 65535")
            .Validate(m => m.Transport != "Smtp" || m.Security != MailSecurity.Tls, "Mail:Transport = Smtp không mở TLS ngay từ đầu; hãy chọn Mail:Security = StartTls hoặc Mail:Transport = MailKit")
            .ValidateOnStart();
        services.AddSingleton(sp => new LetterSite(
            sp.GetRequiredService<IOptions<PortalOptions>>().Value.PublicBaseUrl,
            sp.GetRequiredService<IOptions<MailOptions>>().Value.ReplyTo is { Length: > 0 } reader ? reader : null));
        services.AddScoped<LetterComposer>();
        services.AddScoped<LetterPost>();
        services.AddScoped<ILetterRenderer, LetterRenderer>();
        AddTransport(services, configuration["Mail:Transport"] ?? DefaultTransport(configuration["Mail:Host"]));
    }

    /// <summary>Without a server to send to there is nothing but files.</summary>
    private static string DefaultTransport(string? host) => string.IsNullOrEmpty(host) ? "Pickup" : ServerTransport;

    private static void AddTransport(IServiceCollection services, string transport)
    {
        switch (transport)
        {
            case "Pickup":
                services.AddSingleton<IMailTransport, PickupTransport>();
                break;
            case "Smtp":
                services.AddSingleton<IMailTransport, SmtpTransport>();
                break;
            case "MailKit":
                services.AddMailKitTransport();
                break;
            default:
                throw new InvalidOperationException($"Mail:Transport = {transport} không có; hãy chọn Pickup, Smtp hoặc MailKit.");
        }
    }

    private static void AddEngine(IServiceCollection services, string engine)
    {
        switch (engine)
        {
            case "Quartz":
                services.AddQuartzEngine();
                break;
            case "Hangfire":
                services.AddHangfireEngine();
                break;
            default:
                throw new InvalidOperationException($"Jobs:Engine = {engine} không có; hãy chọn Quartz hoặc Hangfire.");
        }
    }
}
