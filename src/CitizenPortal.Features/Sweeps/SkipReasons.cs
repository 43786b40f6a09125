using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Routing;
using CitizenPortal.Features.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CitizenPortal.Features.Sweeps;

/// <summary>Why a sweep left a case alone, as the run record counts it.</summary>
public static class SkipReasons
{
    public const string Moved = "da-co-nguoi-xu-ly";
    public const string OtherKind = "loai-khong-tu-chuyen";
    public const string NoRecipient = "chua-co-nguoi-nhan";
    public const string ServerDown = "may-chu-thu-khong-nhan";
    public const string Delayed = "doi-sang-ngay-sau";
    public const string Retry = "gui-lai-sau";
    public const string Dead = "khong-gui-duoc";

    public static string Of(Suspicion suspicion) => suspicion switch
    {
        Suspicion.ReportOnOfficial => "nghi-phan-anh-can-bo",
        Suspicion.Complaint => "nghi-khieu-nai",
        Suspicion.Denunciation => "nghi-to-cao",
        Suspicion.None => throw new ArgumentOutOfRangeException(nameof(suspicion), suspicion, null),
        _ => throw new ArgumentOutOfRangeException(nameof(suspicion), suspicion, null),
    };

    public static string Of(RoutingGap gap) => gap switch
    {
        RoutingGap.NoTopic => "danh-dau: chua-ro-linh-vuc",
        RoutingGap.UnknownTopic => "danh-dau: linh-vuc-khong-co",
        RoutingGap.ClosedTopic => "danh-dau: linh-vuc-xu-ly-kin",
        RoutingGap.NoRule => "danh-dau: bang-khong-co-dong",
        RoutingGap.NoPlace => "danh-dau: thieu-dia-ban",
        RoutingGap.NoAnsweringAgency => "danh-dau: co-quan-khong-nhan",
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
    };

    public static string Of(Exception failure) => failure switch
    {
        RefusedException refused => "khong-duoc-phep: " + string.Join("+", refused.Refusals.Select(r => r.Code)),
        DbUpdateConcurrencyException => Moved,
        DbUpdateException => "khong-ghi-duoc",
        MailRefusedException => Dead,
        _ => "loi: " + failure.GetType().Name,
    };
}
