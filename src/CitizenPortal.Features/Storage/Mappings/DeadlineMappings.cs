using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Features.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class DeadlineMappings :
    IEntityTypeConfiguration<AgencyClosure>, IEntityTypeConfiguration<CalendarEdition>, IEntityTypeConfiguration<PolicyEdition>
{
    public void Configure(EntityTypeBuilder<AgencyClosure> builder)
    {
        builder.ToTable("AgencyClosures").HasKey(c => c.Id);
        builder.Property(c => c.Reason).HasMaxLength(200);
        builder.Property(c => c.Document).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<CalendarEdition> builder)
    {
        builder.ToTable("CalendarEditions").HasKey(e => e.Version);
        builder.Property(e => e.Version).ValueGeneratedNever();
        builder.Property(e => e.By).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<PolicyEdition> builder)
    {
        builder.ToTable("PolicyEditions").HasKey(e => e.Version);
        builder.Property(e => e.Version).ValueGeneratedNever();
        builder.Property(e => e.By).HasMaxLength(200);
    }
}
