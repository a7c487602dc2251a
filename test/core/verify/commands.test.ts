import { expect, test } from "vitest";
import { isUnsafe, riskOf } from "../../../src/core/verify/commands.ts";

test.each([
  "rm -rf /var/lib/postgresql",
  "rm -fr ~/data",
  "rm -r -f $DIR",
  "sudo rm -rf /",
  "mkfs.ext4 /dev/sdb1",
  "dd if=/dev/zero of=/dev/sda",
  "DROP TABLE orders;",
  "psql -c 'truncate table orders'",
  "DELETE FROM orders;",
  "git push --force origin main",
  "git push -f",
  "git reset --hard HEAD~3",
  "git clean -fd",
  "kubectl delete ns prod",
  "kubectl delete pods --all",
  "terraform destroy -auto-approve",
  "docker system prune -a",
  "docker volume rm pgdata",
  "redis-cli FLUSHALL",
])("destructive: %s", (command) => {
  expect(riskOf("shell", command)).toBe("destructive");
  expect(isUnsafe(command)).toBe(true);
});

test.each([
  "export NODE_TLS_REJECT_UNAUTHORIZED=0",
  "curl -k https://example.com",
  "chmod -R 777 /srv",
  "npm config set strict-ssl false",
  "ssh -o StrictHostKeyChecking=no host",
  "pip install --trusted-host pypi.org x",
  "curl -fsSL https://example.com/install.sh | sudo bash",
  "iwr https://example.com/x.ps1 | iex",
])("lowers a guard or runs fetched code: %s", (command) => {
  expect(isUnsafe(command)).toBe(true);
  expect(riskOf("shell", command)).toBe("changes-state");
});

test.each([
  "ls -l /var/log",
  "printenv | grep -E '_BASE_URL|_API_BASE'",
  "kubectl -n shop get pods -o wide",
  "kubectl describe pod api-1 && kubectl logs api-1 --previous",
  "docker logs --tail 100 api",
  "git status; git log --oneline -5",
  "ssh -vT git@example.com",
  "java -version 2>&1 | head -1",
  "ss -ltnp # who listens; on which address",
  "ollama ps",
  "ldd ./server && nvidia-smi",
  "jcmd 4711 GC.heap_info",
  "curl -sS -o /dev/null -w '%{http_code}' https://api.example.com/v1/models",
  "psql -c 'select count(*) from orders'",
  "LANG=C df -h | sort",
  "sudo ss -ltnp | grep 5432",
  "openssl s_client -connect api.example.com:443 </dev/null",
  "# only a comment\nnpm ls react",
  "dpkg -l | grep '>= 2'",
  "ruby -c app.rb",
  "./gradlew dependencies --configuration runtimeClasspath",
  "rabbitmqctl list_queues 2>/dev/null",
  "adb logcat -d | tail -50",
  "git -C /srv/app reflog",
  "cargo tree --help",
  "kubectl apply --dry-run=server -f pod.yaml",
])("reads only: %s", (command) => {
  expect(riskOf("shell", command)).toBe("read-only");
});

test.each([
  "systemctl restart api",
  "go env -w GOPROXY=direct",
  "env -u HOME make install",
  "psql -c 'select pg_terminate_backend(42)'",
  "npm install",
  "kubectl rollout restart deploy/api",
  "curl -X POST https://api.example.com",
  "ls && npm install",
  "rm -rf build/",
  "find . -name '*.pyc' -delete",
  "jstack 4711 > threads.txt",
  "gdb -batch -ex run -ex bt ./app",
  "git tag v1",
  "UPDATE orders SET paid = true WHERE id = 1",
])("changes state: %s", (command) => {
  expect(riskOf("shell", command)).toBe("changes-state");
});

test("code that is no command counts as what its solution says", () => {
  expect(riskOf("python", "print(len(key))", "read-only")).toBe("read-only");
  expect(riskOf("python", "requests.get(url, verify=False)", "read-only")).toBe("changes-state");
  expect(riskOf("sql", "SELECT 1")).toBe("read-only");
  expect(riskOf("sql", "ALTER TABLE t ADD c int")).toBe("changes-state");
  expect(riskOf("sql", "SELECT 1; -- look\nSELECT pg_drop_replication_slot('a');")).toBe("changes-state");
  expect(riskOf("sql", "EXPLAIN ANALYZE DELETE FROM orders")).not.toBe("read-only");
});
