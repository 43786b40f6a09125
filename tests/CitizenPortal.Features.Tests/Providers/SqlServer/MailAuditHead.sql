SELECT TOP(1) [a].[Number], [a].[At], [a].[First], [a].[Hash], [a].[Last], [a].[Previous], [a].[Roll], [a].[Total]
FROM [AuditSeals] AS [a]
ORDER BY [a].[Number] DESC
