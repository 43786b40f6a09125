using System.Diagnostics.CodeAnalysis;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Storage;
using CitizenPortal.Migrations.PostgreSql;
using CitizenPortal.Migrations.Sqlite;
using CitizenPortal.Migrations.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

public static class Storage
{
    public static IServiceCollection AddPortalStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PortalOptions>().Bind(configuration.GetSection("Portal"))
            .Validate(o => Uri.TryCreate(o.PublicBaseUrl, UriKind.Absolute, out _), "Portal:PublicBaseUrl phải là một địa chỉ đầy đủ, ví dụ https://hoidap.example.vn")
            .PostConfigure(o => o.DataDirectory = Path.GetFullPath(o.DataDirectory, environment.ContentRootPath))
            .ValidateOnStart();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("Demo"))
            .Validate(o => DateOnly.TryParseExact(o.Day, "yyyy-MM-dd", out _), "Demo:Day phải là một ngày dạng 2020-06-01")
            .ValidateOnStart();
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

        var provider = ProviderNamed(configuration["Database:Provider"] ?? "Sqlite");
        services.AddSingleton(provider);
        services.AddSingleton(provider.Search);
        services.AddDbContext<PortalDb>((sp, options) => provider.Configure(options, ConnectionString(sp, configuration, provider)));
        services.AddSingleton(RealTime);
        services.AddSingleton<PortalClock>();
        services.AddSingleton<ReferenceBook>();
        services.AddSingleton<NumberReserve>();
        services.AddScoped<OfficeClock>();
        services.AddScoped<Acting>();
        services.TryAddScoped<IPasswordHasher<PortalUser>, PasswordHasher<PortalUser>>();
        return services;
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that names the machine's clock; everything else is given it.")]
    private static TimeProvider RealTime => TimeProvider.System;

    private static IDatabaseProvider ProviderNamed(string name) => name switch
    {
        "Sqlite" => new SqliteProvider(),
        "SqlServer" => new SqlServerProvider(),
        "PostgreSql" => new PostgreSqlProvider(),
        _ => throw new InvalidOperationException($"Database:Provider = {name} không có; hãy chọn Sqlite, SqlServer hoặc PostgreSql."),
    };

    private static string ConnectionString(IServiceProvider services, IConfiguration configuration, IDatabaseProvider provider)
    {
        if (configuration.GetConnectionString("Portal") is { Length: > 0 } configured)
        {
            return configured;
        }

        if (provider is not SqliteProvider)
        {
            throw new InvalidOperationException("Thiếu ConnectionStrings:Portal.");
        }

        var directory = services.GetRequiredService<IOptions<PortalOptions>>().Value.DataDirectory;
        Directory.CreateDirectory(directory);
        return $"Data Source={Path.Combine(directory, "portal.db")}";
    }
}
