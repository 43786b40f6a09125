using CitizenPortal.Features.Files;
using CitizenPortal.Features.Ports;
using CitizenPortal.Infrastructure.Files;
using CitizenPortal.Web.Exchange;
using CitizenPortal.Web.Files;
using Microsoft.Extensions.Options;

namespace CitizenPortal.Web.Startup;

public static class Files
{
    /// <summary>Attachments in the data directory, scanned by clamd where `Files:Clamd` names one.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FilesOptions>().Bind(configuration.GetSection("Files"))
            .PostConfigure<IOptions<PortalOptions>>((files, portal) => files.Directory = Path.Combine(portal.Value.DataDirectory, "attachments"))
            .Validate(f => f.UnsentMegabytes > 0, "Files:UnsentMegabytes phải lớn hơn 0")
            .ValidateOnStart();
        services.AddSingleton<IFileStore, DiskFileStore>();
        services.AddSingleton<UploadCheck>();
        services.AddScoped<FormFiles>();
        services.AddSingleton<ImportTickets>();
        return string.IsNullOrWhiteSpace(configuration["Files:Clamd"])
            ? services.AddSingleton<IVirusScan, NoScan>()
            : services.AddSingleton<IVirusScan, ClamdScan>();
    }
}
