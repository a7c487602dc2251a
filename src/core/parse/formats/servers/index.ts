/** Databases, brokers, web servers, caches and other services. */
import type { Format } from "../../../types.ts";
import { acme } from "./acme.ts";
import { apache } from "./apache.ts";
import { clickhouse } from "./clickhouse.ts";
import { elasticsearch } from "./elasticsearch.ts";
import { errorPage } from "./error-page.ts";
import { kafka } from "./kafka.ts";
import { kafkajs } from "./kafkajs.ts";
import { mail } from "./mail.ts";
import { migrations } from "./migrations.ts";
import { mongodb } from "./mongodb.ts";
import { mysqlLog } from "./mysql-log.ts";
import { mysql } from "./mysql.ts";
import { networkServices } from "./network-services.ts";
import { nginx } from "./nginx.ts";
import { oracle } from "./oracle.ts";
import { postgresRecords } from "./postgres-records.ts";
import { postgresTools } from "./postgres-tools.ts";
import { postgres } from "./postgres.ts";
import { prometheus } from "./prometheus.ts";
import { proxies } from "./proxies.ts";
import { rabbitmq } from "./rabbitmq.ts";
import { redisLog } from "./redis-log.ts";
import { redis } from "./redis.ts";
import { sqlDatabases } from "./sql-databases.ts";
import { sqlDrivers } from "./sql-drivers.ts";
import { sqlServer } from "./sql-server.ts";
import { sqlite } from "./sqlite.ts";
import { vault } from "./vault.ts";

export const serversFormats: readonly Format[] = [
  postgresTools,
  postgres,
  postgresRecords,
  mysql,
  mysqlLog,
  sqlite,
  sqlServer,
  oracle,
  clickhouse,
  sqlDatabases,
  sqlDrivers,
  migrations,
  mongodb,
  redis,
  redisLog,
  kafka,
  kafkajs,
  rabbitmq,
  elasticsearch,
  vault,
  nginx,
  apache,
  errorPage,
  proxies,
  prometheus,
  mail,
  acme,
  networkServices,
];
